import { Injectable } from '@nestjs/common';
import {
  Invalid,
  ModuleRegistry,
  NotFound,
  TenantDirectory,
  TenantProvisioning,
  defineModule,
  newId,
  type NewTenant,
  type RequestFacts,
  type Tenant,
} from '@rustok/core';

@Injectable()
class Tenants {
  readonly byId = new Map<string, Tenant>();
}

/** Tenants by `X-Tenant-ID` only, for specs that are composed without a tenant module. */
@Injectable()
export class DirectoryInMemory extends TenantDirectory {
  constructor(private readonly tenants: Tenants) {
    super();
  }

  async resolve(request: RequestFacts): Promise<Tenant> {
    const id = request.header('x-tenant-id');
    if (id === undefined) throw new Invalid('TENANT_REQUIRED', 'Name the tenant in X-Tenant-ID.');
    return this.byId(id);
  }

  async byId(id: string): Promise<Tenant> {
    const tenant = this.tenants.byId.get(id);
    if (!tenant) throw new NotFound('TENANT_NOT_FOUND', 'There is no such tenant.');
    return tenant;
  }

  async bySlug(slug: string): Promise<Tenant> {
    const tenant = [...this.tenants.byId.values()].find((each) => each.slug === slug);
    if (!tenant) throw new NotFound('TENANT_NOT_FOUND', 'There is no such tenant.');
    return tenant;
  }

  async activeIds(): Promise<readonly string[]> {
    return [...this.tenants.byId.keys()];
  }
}

@Injectable()
export class ProvisioningInMemory extends TenantProvisioning {
  constructor(
    private readonly tenants: Tenants,
    private readonly registry: ModuleRegistry,
  ) {
    super();
  }

  async create({ slug, name, defaultLocale = 'en', locales = [], modules }: NewTenant): Promise<Tenant> {
    const enabled = this.registry.domains.filter((module) => modules === undefined || modules.includes(module.slug));
    const tenant: Tenant = {
      id: newId(),
      slug,
      name,
      status: 'active',
      defaultLocale,
      locales: [...new Set([defaultLocale, ...locales])],
      modules: new Map(
        enabled.map((module) => [module.slug, { slug: module.slug, settings: module.settings.parse({}) }]),
      ),
    };
    this.tenants.byId.set(tenant.id, tenant);
    return tenant;
  }
}

export const TenantsInMemoryModule = defineModule({
  slug: 'tenantsinmemory',
  name: 'Tenants in memory',
  description: 'Tenants without tables.',
  version: '0.0.0',
  kind: 'platform',
  services: [Tenants],
  provides: [
    { port: TenantDirectory, useClass: DirectoryInMemory },
    { port: TenantProvisioning, useClass: ProvisioningInMemory },
  ],
});
