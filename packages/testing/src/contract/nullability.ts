import type { INestApplicationContext } from '@nestjs/common';
import { GraphQLSchemaHost, RESOLVER_NAME_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { graphqlName, type ModuleDefinition } from '@rustok/core';
import { isNonNullType, isObjectType } from 'graphql';
import { fieldResolversOf, operationsOf } from './operations.js';

/** A disabled module's field answers null, which must not take the answer around it away. */
export function nullabilityProblems(application: INestApplicationContext, definition: ModuleDefinition): string[] {
  if (definition.resolvers.length === 0) return [];
  const { schema } = application.get(GraphQLSchemaHost, { strict: false });
  // A list of a type is nobody else's than the type.
  const own = definition.types.map(graphqlName).flatMap((name) => [name, `${name}Connection`, `${name}Edge`]);

  const roots = operationsOf(definition).filter(({ method }) => Reflect.hasMetadata(RESOLVER_TYPE_METADATA, method));
  const fields = [
    ...roots.map(({ method, name }) => ({
      parent: textOf(RESOLVER_TYPE_METADATA, method) ?? '',
      field: textOf(RESOLVER_NAME_METADATA, method) ?? name,
    })),
    ...fieldResolversOf(definition)
      .map(({ target, method, name }) => ({
        parent: textOf(RESOLVER_NAME_METADATA, target) ?? '',
        field: textOf(RESOLVER_NAME_METADATA, method) ?? name,
      }))
      .filter(({ parent }) => !own.includes(parent)),
  ];
  return fields.flatMap(({ parent, field }) => {
    const type = schema.getType(parent);
    const found = isObjectType(type) ? type.getFields()[field] : undefined;
    if (!found) return [`${parent}.${field} is not in the schema`];
    return isNonNullType(found.type) ? [`${parent}.${field} is not nullable`] : [];
  });
}

function textOf(key: string, target: object): string | undefined {
  const value: unknown = Reflect.getMetadata(key, target);
  return typeof value === 'string' ? value : undefined;
}
