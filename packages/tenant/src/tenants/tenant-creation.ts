import { Injectable } from '@nestjs/common';
import {
  ModuleRegistry,
  newId,
  RequestContext,
  type NewTenant,
  type RequestContextInit,
  type Tenant,
} from '@rustok/core';
import { enabledModules } from '../directory/load-tenant.js';
import { TenantWrites } from '../directory/tenant-writes.js';
import { addDomains } from '../domains/add-domains.js';
import { DomainRules } from '../domains/domain-rules.js';
import { enableLocales } from '../locales/enable-locales.js';
import { checkLocale } from '../locales/locale.errors.js';
import { enableModules } from '../modules/enable-modules.js';
import { withDependencies } from '../modules/switchable.js';
import { checkSlug } from './slug.js';
import { Tenant as TenantRow } from './tenant.entity.js';
import { checkName } from './check-name.js';
import { TenantCreated } from './tenant.events.js';

/** Who makes the tenant, in whatever tenant or none. */
export type Creator = Omit<RequestContextInit, 'tenant' | 'locale'>;

/**
 * Makes a tenant with its locales, domains and modules in one transaction. Its id comes first, so
 * that the transaction already is the new tenant's: it passes the same walls as any other.
 */
@Injectable()
export class TenantCreation {
  constructor(
    private readonly writes: TenantWrites,
    private readonly registry: ModuleRegistry,
    private readonly rules: DomainRules,
  ) {}

  async create(creator: Creator, request: NewTenant): Promise<Tenant> {
    const { slug, name, defaultLocale = 'en', locales = [], domains = [] } = request;
    checkSlug(slug);
    checkName(name);
    [defaultLocale, ...locales].forEach(checkLocale);
    const hosts = [...new Set(domains.map((domain) => this.rules.checkDomain(domain)))];
    const modules = withDependencies(
      this.registry,
      request.modules ?? this.registry.domains.map((module) => module.slug),
    );

    const tenant: Tenant = {
      id: newId(),
      slug,
      name,
      status: 'active',
      defaultLocale,
      locales: [defaultLocale, ...new Set(locales.filter((locale) => locale !== defaultLocale))].sort(
        defaultFirst(defaultLocale),
      ),
      modules: enabledModules(this.registry, Object.fromEntries(modules.map((module) => [module.slug, {}]))),
    };
    await this.writes.create(new RequestContext({ ...creator, tenant }), async (tx) => {
      await tx.insert(TenantRow, { id: tenant.id, slug, name, status: 'active', defaultLocale });
      await tx.emit(TenantCreated, { tenantId: tenant.id, slug, name, defaultLocale });
      await enableLocales(tx, tenant.locales);
      await addDomains(tx, hosts);
      await enableModules(tx, modules);
    });
    return tenant;
  }
}

const defaultFirst = (defaultLocale: string) => (a: string, b: string) =>
  Number(a !== defaultLocale) - Number(b !== defaultLocale) || (a < b ? -1 : 1);
