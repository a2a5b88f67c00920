import type { Tenant } from './tenant.js';

export interface NewTenant {
  readonly slug: string;
  readonly name: string;
  /** `en` unless told. */
  readonly defaultLocale?: string;
  /** Further locales besides the default. */
  readonly locales?: readonly string[];
  /** Slugs of domain modules to switch on, with what they depend on; all unless told. */
  readonly modules?: readonly string[];
  readonly domains?: readonly string[];
}

/** Makes tenants: for commands, demo data and tests. */
export abstract class TenantProvisioning {
  /**
   * @throws Invalid `TENANT_SLUG_INVALID`, `TENANT_SLUG_RESERVED`, `LOCALE_INVALID`, `DOMAIN_INVALID`
   * @throws NotFound `MODULE_UNKNOWN`
   * @throws Conflict `TENANT_SLUG_TAKEN`, `DOMAIN_TAKEN`
   */
  abstract create(tenant: NewTenant): Promise<Tenant>;
}
