import type { Tenant } from '../context/tenant.js';
import type { RequestFacts } from '../context/request-facts.js';
import type { Actor } from './actor.js';
import type { PermissionSet } from './permission.js';

/**
 * Says who sent a request.
 *
 * @throws Unauthenticated when the request carries a credential that is wrong.
 */
export abstract class ActorResolver {
  abstract resolve(request: RequestFacts, tenant: Tenant): Promise<Actor>;
}

/** Says what an actor may do in a tenant. */
export abstract class PermissionChecker {
  abstract permissionsOf(actor: Actor, tenant: Tenant): Promise<PermissionSet>;
}
