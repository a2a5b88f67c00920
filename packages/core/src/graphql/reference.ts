import { Field, ObjectType, TypeMetadataStorage } from '@nestjs/graphql';
import { Module, type Type } from '@nestjs/common';
import { RESOLVER_NAME_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import type { ModuleDefinition } from '../module/definition.js';
import { evaluateThunks } from './evaluate-thunks.js';
import { stubType, type StubType } from './stub-type.js';

interface Reference {
  /** Stands for the type until somebody owns it: Nest reads its name while decorating. */
  readonly placeholder: Type;
  current: Type;
}

const references = new Map<string, Reference>();

/**
 * The class of a GraphQL type that another module owns, by its name: in thunks, as
 * `@Resolver(() => reference('Product'))`. Where the owner is not composed, a stub takes its
 * place, so that each module makes a subgraph of its own.
 */
export function reference(name: string): Type {
  let known = references.get(name);
  if (!known) {
    const { [name]: placeholder = class {} } = { [name]: class {} };
    known = { placeholder, current: placeholder };
    references.set(name, known);
  }
  return known.current;
}

interface ResolvedReferences {
  /** Holds the stubs' resolvers. */
  readonly module: Type;
  readonly providers: Type[];
  /** Classes of all types that can be asked for by their key. */
  readonly keyed: readonly Type[];
}

/** Points all references at their owners' classes, and at stubs where there is no owner. */
export function resolveReferences(modules: readonly ModuleDefinition[]): ResolvedReferences {
  evaluateThunks(modules.flatMap(({ resolvers }) => resolvers));
  const owners = new Map(modules.flatMap(({ types }) => types.map((type) => [graphqlName(type), type] as const)));
  const extended = new Set(modules.flatMap(({ resolvers }) => resolvers.map(typeOfResolver)));
  const providers: Type[] = [];
  const keyed = [...owners.values()];

  for (const [name, known] of references) {
    const { type, resolver } = ownedType(owners.get(name)) ?? stubType(name, extended.has(name));
    known.current = type;
    if (!resolver) continue;
    keyed.push(type);
    providers.push(resolver);
  }
  keepInSchema(keyed);
  return { module: stubsModule(), providers, keyed };
}

function ownedType(type: Type | undefined): StubType | undefined {
  return type && { type, resolver: null };
}

/**
 * Nest leaves out a type that nothing leads to, unless the endpoint lists it; a host's endpoint
 * lists none of ours. A field of any declared class counts as leading there, also of a class that
 * is itself left out.
 */
function keepInSchema(types: readonly Type[]): void {
  class KeyedTypes {}
  types.forEach((type, position) => Field(() => type)(KeyedTypes.prototype, `type${position}`));
  if (types.length > 0) ObjectType('RustokKeyedTypes')(KeyedTypes);
}

/** The name of the type whose fields a resolver class adds. */
export function typeOfResolver(resolver: Type): string | undefined {
  return Reflect.getMetadata(RESOLVER_NAME_METADATA, resolver) as string | undefined;
}

/** The name that an object type has in the schema. */
export function graphqlName(type: Type): string {
  return TypeMetadataStorage.getObjectTypeMetadataByTarget(type)?.name ?? type.name;
}

function stubsModule(): Type {
  class ReferencedTypesModule {}
  Module({})(ReferencedTypesModule);
  return ReferencedTypesModule;
}
