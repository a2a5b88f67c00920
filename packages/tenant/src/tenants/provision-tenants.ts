import { Injectable } from '@nestjs/common';
import { PermissionSet, TenantProvisioning, type NewTenant, type Tenant } from '@rustok/core';
import { TenantCreation } from './tenant-creation.js';

/** Makes tenants where nobody is asking over the API: commands, demo data, tests. */
@Injectable()
export class ProvisionTenants extends TenantProvisioning {
  constructor(private readonly creation: TenantCreation) {
    super();
  }

  async create(tenant: NewTenant): Promise<Tenant> {
    const actor = { kind: 'command', id: 'tenant create' } as const;
    return this.creation.create({ actor, permissions: PermissionSet.all, operation: 'tenant create' }, tenant);
  }
}
