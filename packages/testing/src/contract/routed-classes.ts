import type { Type } from '@nestjs/common';
import { METHOD_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import type { Operation } from './operations.js';

/** What Nest keeps of a handler's `@Body()` and `@Query()`, under keys such as `3:0`. */
const PREFIXES = { body: '3:', query: '4:' } as const;

/** The classes that a route takes its body or its query into, and validates. */
export function routedClasses({ target, name, method }: Operation, source: keyof typeof PREFIXES): Type[] {
  if (!Reflect.hasMetadata(METHOD_METADATA, method)) return [];
  const parameters = (Reflect.getMetadata('design:paramtypes', target.prototype as object, name) ?? []) as Type[];
  const routed = (Reflect.getMetadata(ROUTE_ARGS_METADATA, target, name) ?? {}) as Record<string, { index: number }>;
  return Object.entries(routed)
    .filter(([key]) => key.startsWith(PREFIXES[source]))
    .flatMap(([, { index }]) => parameters[index] ?? [])
    .filter((type) => rulesOf(type).length > 0);
}

/** What the validator asks of a class, and of those that it extends. */
export function rulesOf(type: Type): readonly ValidationMetadata[] {
  return getMetadataStorage().getTargetValidationMetadatas(type, '', true, false);
}
