import type { Type } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { RESOLVER_PROPERTY_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { accessOf, type ModuleDefinition } from '@rustok/core';

export interface Operation {
  readonly target: Type;
  readonly name: string;
  readonly method: object;
}

/** Root fields and routes: what a caller may ask for. */
export function operationsOf({ resolvers, controllers }: ModuleDefinition): Operation[] {
  return [
    ...resolvers.flatMap(methodsOf).filter(({ method }) => isRootField(method)),
    ...controllers.flatMap(methodsOf).filter(({ method }) => Reflect.hasMetadata(METHOD_METADATA, method)),
  ];
}

/** Fields that resolver classes add to types. */
export function fieldResolversOf({ resolvers }: ModuleDefinition): Operation[] {
  return resolvers.flatMap(methodsOf).filter(({ method }) => Reflect.hasMetadata(RESOLVER_PROPERTY_METADATA, method));
}

export function operationProblems(definition: ModuleDefinition): string[] {
  const operations = operationsOf(definition);
  const nobodys = operations
    .filter(({ method }) => accessOf(method) === undefined)
    .map(({ target, name }) => `${target.name}.${name} has neither @Allow nor @Public`);

  const undeclared = [...operations, ...fieldResolversOf(definition)].flatMap(({ target, name, method }) => {
    const access = accessOf(method);
    if (access?.kind !== 'permission' || definition.permissions.includes(access.permission)) return [];
    return [`${target.name}.${name} asks for ${access.permission}, which the module does not declare`];
  });
  return [...nobodys, ...undeclared];
}

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

function isRootField(method: object): boolean {
  return ROOTS.has(String(Reflect.getMetadata(RESOLVER_TYPE_METADATA, method)));
}

/** Inherited ones too: Nest serves them as well. */
function methodsOf(target: Type): Operation[] {
  const operations: Operation[] = [];
  for (
    let level: object | null = target.prototype as object;
    level && level !== Object.prototype;
    level = Object.getPrototypeOf(level) as object | null
  ) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (typeof value !== 'function' || name === 'constructor') continue;
      operations.push({ target, name, method: value as object });
    }
  }
  return operations;
}
