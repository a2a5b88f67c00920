import { Invalid, isId, type RequestFacts } from '@rustok/core';
import type { DomainRules } from '../domains/domain-rules.js';
import { isAddress, normalHost } from '../domains/host.js';
import { isSlug } from '../tenants/slug.js';
import { tenantNotFound } from '../tenants/tenant.errors.js';
import { byHost, bySlug, type TenantKey } from './tenant-key.js';

/** What a request says of its tenant, checked by whitelist and not yet looked up. */
export interface NamedTenant {
  /** Null where the host belongs to the platform: addresses, base domains, names without a dot. */
  readonly host: TenantKey | null;
  readonly id: string | undefined;
  readonly slug: string | undefined;
}

const identifierInvalid = (what: string) =>
  new Invalid('TENANT_IDENTIFIER_INVALID', `${what} is not of the form that tenants are named by.`);

/**
 * @throws Invalid `TENANT_IDENTIFIER_INVALID`
 * @throws NotFound `TENANT_NOT_FOUND` for a host more than one label below a base domain
 */
export function namedTenant(request: RequestFacts, rules: DomainRules): NamedTenant {
  const id = request.header('x-tenant-id');
  const slug = request.header('x-tenant-slug');
  if (id !== undefined && !isId(id)) throw identifierInvalid('The header X-Tenant-ID');
  if (slug !== undefined && !isSlug(slug)) throw identifierInvalid('The header X-Tenant-Slug');
  return { host: hostKey(request.header('host'), rules), id, slug };
}

function hostKey(header: string | undefined, rules: DomainRules): TenantKey | null {
  if (header === undefined || header === '' || isAddress(header)) return null;
  const host = normalHost(header);
  if (host === undefined) throw identifierInvalid('The host');

  const label = rules.labelBelowBase(host);
  // No tenant's name has a dot: such a host is nobody's, and no header may lend it to somebody.
  if (label?.includes('.')) throw tenantNotFound();
  if (label !== undefined) return isSlug(label) ? bySlug(label) : null;
  return host.includes('.') ? byHost(host) : null;
}
