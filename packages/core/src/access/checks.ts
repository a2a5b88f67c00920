import type { RequestContext } from '../context/request-context.js';
import { Forbidden, NotFound, Unauthenticated } from '../errors/domain-error.js';
import type { ModuleDefinition } from '../module/definition.js';
import type { Access } from './access.decorators.js';

/**
 * Deny by default: an operation that declares nothing is nobody's.
 *
 * @throws Unauthenticated, Forbidden
 */
export function checkAccess(ctx: RequestContext, access: Access | undefined): void {
  if (access?.kind === 'public') return;
  if (access && ctx.allows(access.permission)) return;
  if (ctx.actor.kind === 'anonymous') throw new Unauthenticated('UNAUTHENTICATED', 'This needs a credential.');
  throw new Forbidden(
    'FORBIDDEN',
    access ? `This needs the permission ${access.permission}.` : 'Nobody may call this.',
  );
}

/** @throws NotFound `MODULE_DISABLED` when the tenant does not use the module */
export function checkModule(ctx: RequestContext, { slug, kind }: Pick<ModuleDefinition, 'slug' | 'kind'>): void {
  if (kind === 'platform' || ctx.uses(slug)) return;
  throw new NotFound('MODULE_DISABLED', `The module "${slug}" is not switched on here.`);
}
