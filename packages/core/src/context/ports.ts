import type { RequestFacts } from './request-facts.js';
import type { Tenant } from './tenant.js';

/** Finds tenants. Answers come from a cache; a change is seen everywhere within moments. */
export abstract class TenantDirectory {
  /**
   * The tenant a request belongs to.
   *
   * @throws Invalid `TENANT_REQUIRED`, `TENANT_IDENTIFIER_INVALID`, `TENANT_AMBIGUOUS`
   * @throws NotFound `TENANT_NOT_FOUND`
   * @throws Unavailable `TENANT_SUSPENDED`
   */
  abstract resolve(request: RequestFacts): Promise<Tenant>;

  /** @throws NotFound `TENANT_NOT_FOUND` */
  abstract byId(id: string): Promise<Tenant>;

  /**
   * The tenant as it is stored now, for work that nobody would repeat if the cache was behind.
   *
   * @throws NotFound `TENANT_NOT_FOUND`
   */
  async current(id: string): Promise<Tenant> {
    return this.byId(id);
  }

  /** @throws NotFound `TENANT_NOT_FOUND` */
  abstract bySlug(slug: string): Promise<Tenant>;

  /** Ids of all tenants that are not suspended, in the order of their creation. */
  abstract activeIds(): Promise<readonly string[]>;
}
