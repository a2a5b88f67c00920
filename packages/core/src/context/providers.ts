import type { Provider } from '@nestjs/common';
import { OperatorPermissions, OperatorTokenResolver } from '../access/operator.js';
import { ActorResolver, PermissionChecker } from '../access/ports.js';
import { isProvided } from '../module/check-ports.js';
import type { ModuleRegistry } from '../module/registry.js';
import { ContextFactory } from './context-factory.js';

/** The context's factory, and the operator token where no module knows accounts and roles. */
export function contextProviders({ modules }: ModuleRegistry): Provider[] {
  return [
    ContextFactory,
    ...(isProvided(modules, ActorResolver) ? [] : [{ provide: ActorResolver, useClass: OperatorTokenResolver }]),
    ...(isProvided(modules, PermissionChecker) ? [] : [{ provide: PermissionChecker, useClass: OperatorPermissions }]),
  ];
}
