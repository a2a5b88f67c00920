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

  /** @throws NotFound `TENANT_NOT_FOUND` */
  abstract bySlug(slug: string): Promise<Tenant>;

  /** Ids of all tenants that are not suspended, in the order of their creation. */
  abstract activeIds(): Promise<readonly string[]>;
}
