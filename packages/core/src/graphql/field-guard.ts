import type { Type } from '@nestjs/common';
import type { FieldMiddleware } from '@nestjs/graphql';
import {
  FIELD_RESOLVER_MIDDLEWARE_METADATA,
  RESOLVER_PROPERTY_METADATA,
} from '@nestjs/graphql/dist/graphql.constants.js';
import { accessOf, type Access } from '../access/access.decorators.js';
import { checkAccess, checkModule } from '../access/checks.js';
import { contextOf } from '../http/context-of.js';
import { requestOfGraphql } from '../http/request-of.js';
import type { ModuleDefinition } from '../module/definition.js';
import { maskedError } from './mask-errors.js';
import { graphqlName, typeOfResolver } from './reference.js';

/**
 * Guards the fields of a resolver class. Nest runs guards for root fields only, unless the
 * endpoint says otherwise, and the endpoint may be the host's; a field's middleware always runs.
 */
export function guardFields(resolver: Type, module: ModuleDefinition): void {
  const own = module.types.map(graphqlName);
  const isForeign = !own.includes(typeOfResolver(resolver) ?? '');
  const prototype = resolver.prototype as Record<string, unknown>;

  for (const name of Object.getOwnPropertyNames(prototype)) {
    const method = prototype[name];
    if (typeof method !== 'function' || !Reflect.getMetadata(RESOLVER_PROPERTY_METADATA, method)) continue;
    const access = accessOf(method);
    if (!isForeign && !access) continue;

    const others = (Reflect.getMetadata(FIELD_RESOLVER_MIDDLEWARE_METADATA, method) ?? []) as FieldMiddleware[];
    Reflect.defineMetadata(FIELD_RESOLVER_MIDDLEWARE_METADATA, [fieldGuard(module, access), ...others], method);
  }
}

function fieldGuard(module: ModuleDefinition, access: Access | undefined): FieldMiddleware {
  return async ({ context }, next) => {
    try {
      const ctx = await contextOf(requestOfGraphql(context));
      checkModule(ctx, module);
      if (access) checkAccess(ctx, access);
    } catch (error) {
      throw maskedError(error);
    }
    return next() as Promise<unknown>;
  };
}
