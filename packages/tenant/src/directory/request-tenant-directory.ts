import { Inject, Injectable } from '@nestjs/common';
import {
  Invalid,
  isId,
  RUSTOK_OPTIONS,
  TenantDb,
  TenantDirectory,
  Unavailable,
  type RequestFacts,
  type RustokOptions,
  type Tenant,
} from '@rustok/core';
import { DomainRules } from '../domains/domain-rules.js';
import { isSlug } from '../tenants/slug.js';
import { tenantNotFound } from '../tenants/tenant.errors.js';
import { namedTenant, type NamedTenant } from './named-tenant.js';
import { byId, bySlug, type TenantKey } from './tenant-key.js';
import { TenantLookup } from './tenant-lookup.js';

/** Says which tenant a request belongs to: the host's, else the one that headers name, else the default. */
@Injectable()
export class RequestTenantDirectory extends TenantDirectory {
  private readonly defaultTenant: string | undefined;

  constructor(
    private readonly db: TenantDb,
    private readonly lookup: TenantLookup,
    private readonly rules: DomainRules,
    @Inject(RUSTOK_OPTIONS) { defaultTenant }: RustokOptions,
  ) {
    super();
    if (defaultTenant !== undefined && !isSlug(defaultTenant)) {
      throw new Error(`"${defaultTenant}" cannot be the default tenant: it is no slug.`);
    }
    this.defaultTenant = defaultTenant;
  }

  async resolve(request: RequestFacts): Promise<Tenant> {
    const named = namedTenant(request, this.rules);
    const tenant = (await this.ofHost(named)) ?? (await this.ofHeaders(named)) ?? (await this.ofNobody(named));
    if (tenant.status === 'suspended') throw new Unavailable('TENANT_SUSPENDED', 'This tenant is suspended.');
    return tenant;
  }

  async byId(id: string): Promise<Tenant> {
    return this.known(isId(id) ? byId(id) : undefined);
  }

  override async current(id: string): Promise<Tenant> {
    const tenant = isId(id) ? await this.lookup.load(byId(id)) : undefined;
    if (!tenant) throw tenantNotFound();
    return tenant;
  }

  async bySlug(slug: string): Promise<Tenant> {
    return this.known(isSlug(slug) ? bySlug(slug) : undefined);
  }

  async activeIds(): Promise<readonly string[]> {
    const rows = await this.db.system('ids of active tenants', (sql) =>
      sql.query<{ id: string }>(`SELECT id FROM tenants WHERE status = 'active' ORDER BY created_at, id`),
    );
    return rows.map(({ id }) => id);
  }

  private async ofHost({ host, id, slug }: NamedTenant): Promise<Tenant | undefined> {
    if (host === null) return undefined;
    const tenant = await this.lookup.find(host);
    if (!tenant) {
      // A sub-domain names a tenant by itself; a foreign domain may be the platform's own address.
      if (host.startsWith('slug:')) throw tenantNotFound();
      return undefined;
    }
    if ((id !== undefined && id !== tenant.id) || (slug !== undefined && slug !== tenant.slug)) {
      throw new Invalid('TENANT_AMBIGUOUS', 'The host belongs to another tenant than the headers name.');
    }
    return tenant;
  }

  private async ofHeaders({ id, slug }: NamedTenant): Promise<Tenant | undefined> {
    if (id === undefined && slug === undefined) return undefined;
    const tenant = id === undefined ? await this.bySlug(slug ?? '') : await this.byId(id);
    if (slug !== undefined && slug !== tenant.slug) {
      throw new Invalid('TENANT_AMBIGUOUS', 'The headers X-Tenant-ID and X-Tenant-Slug name different tenants.');
    }
    return tenant;
  }

  private async ofNobody({ host }: NamedTenant): Promise<Tenant> {
    if (this.defaultTenant !== undefined) return this.bySlug(this.defaultTenant);
    if (host !== null) throw tenantNotFound();
    throw new Invalid('TENANT_REQUIRED', 'Name a tenant by the header X-Tenant-Slug or X-Tenant-ID, or by the host.');
  }

  private async known(key: TenantKey | undefined): Promise<Tenant> {
    const tenant = key && (await this.lookup.find(key));
    if (!tenant) throw tenantNotFound();
    return tenant;
  }
}
