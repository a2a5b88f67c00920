import { Directive, Field, ID, ObjectType, ResolveReference, Resolver, TypeMetadataStorage } from '@nestjs/graphql';
import { Module, type Type } from '@nestjs/common';
import { RESOLVER_NAME_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import type { ModuleDefinition } from '../module/definition.js';

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
  const owners = new Map(modules.flatMap(({ types }) => types.map((type) => [graphqlName(type), type] as const)));
  const extended = new Set(modules.flatMap(({ resolvers }) => resolvers.map(typeOfResolver)));
  const providers: Type[] = [];
  const stubs: Type[] = [];

  for (const [name, known] of references) {
    const owner = owners.get(name);
    known.current = owner ?? stubType(name, extended.has(name));
    if (owner || !extended.has(name)) continue;
    stubs.push(known.current);
    providers.push(stubResolver(known.current));
  }
  return { module: stubsModule(), providers, keyed: [...owners.values(), ...stubs] };
}

/** The name of the type whose fields a resolver class adds. */
export function typeOfResolver(resolver: Type): string | undefined {
  return Reflect.getMetadata(RESOLVER_NAME_METADATA, resolver) as string | undefined;
}

/** The name that an object type has in the schema. */
export function graphqlName(type: Type): string {
  return TypeMetadataStorage.getObjectTypeMetadataByTarget(type)?.name ?? type.name;
}

/** Only pointed at, a type says that it is resolved elsewhere; with fields added it must be resolvable here. */
function stubType(name: string, resolvable: boolean): Type {
  class Stub {
    readonly id!: string;
  }
  Field(() => ID)(Stub.prototype, 'id');
  Directive(resolvable ? '@key(fields: "id")' : '@key(fields: "id", resolvable: false)')(Stub);
  ObjectType(name)(Stub);
  return Stub;
}

function stubResolver(stub: Type): Type {
  class StubResolver {
    resolveReference(key: unknown) {
      return key;
    }
  }
  const method = Object.getOwnPropertyDescriptor(StubResolver.prototype, 'resolveReference');
  if (method) ResolveReference()(StubResolver.prototype, 'resolveReference', method);
  Resolver(() => stub)(StubResolver);
  return StubResolver;
}

function stubsModule(): Type {
  class ReferencedTypesModule {}
  Module({})(ReferencedTypesModule);
  return ReferencedTypesModule;
}
