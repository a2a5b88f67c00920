import { Injectable } from '@nestjs/common';
import {
  defineModule,
  ModuleRegistry,
  newId,
  NotFound,
  TenantDirectory,
  TenantProvisioning,
  type NewTenant,
  type Tenant,
} from '@rustok/core';

/** Every id is a tenant that uses every module, so that processes agree about tenants without a table. */
@Injectable()
export class AnyTenantDirectory extends TenantDirectory {
  constructor(private readonly registry: ModuleRegistry) {
    super();
  }

  async byId(id: string): Promise<Tenant> {
    const modules = this.registry.domains.map(({ slug }) => [slug, { slug, settings: {} }] as const);
    return {
      id,
      slug: id,
      name: id,
      status: 'active',
      defaultLocale: 'en',
      locales: ['en'],
      modules: new Map(modules),
    };
  }

  async resolve(): Promise<Tenant> {
    throw new NotFound('TENANT_NOT_FOUND', 'No request belongs to a tenant here.');
  }

  async bySlug(): Promise<Tenant> {
    throw new NotFound('TENANT_NOT_FOUND', 'No tenant has a slug here.');
  }

  async activeIds(): Promise<readonly string[]> {
    return [];
  }
}

@Injectable()
export class AnyTenantProvisioning extends TenantProvisioning {
  constructor(private readonly directory: AnyTenantDirectory) {
    super();
  }

  async create(_tenant: NewTenant): Promise<Tenant> {
    return this.directory.byId(newId());
  }
}

export const AnyTenantModule = defineModule({
  slug: 'anytenant',
  name: 'Any tenant',
  description: 'Tenants without tables, the same in every process.',
  version: '0.0.0',
  kind: 'platform',
  provides: [
    { port: TenantDirectory, useClass: AnyTenantDirectory },
    { port: TenantProvisioning, useClass: AnyTenantProvisioning },
  ],
});
