import type { Type } from '@nestjs/common';
import { Directive, Field, ID, ObjectType, ResolveReference, Resolver } from '@nestjs/graphql';

/** Stands for a type that another subgraph owns. */
export interface StubType {
  readonly type: Type;
  /** Answers for its key; null where the type is only pointed at. */
  readonly resolver: Type | null;
}

const made = new Map<string, StubType>();

/**
 * Only pointed at, a type says that it is resolved elsewhere; with fields added it must be
 * resolvable here. Made once: Nest keeps all classes, and a second one of a name would be a second type.
 */
export function stubType(name: string, resolvable: boolean): StubType {
  const key = `${name} ${resolvable}`;
  const known = made.get(key);
  if (known) return known;
  const type = declareStub(name, resolvable);
  const stub = { type, resolver: resolvable ? declareResolver(type) : null };
  made.set(key, stub);
  return stub;
}

function declareStub(name: string, resolvable: boolean): Type {
  class Stub {
    readonly id!: string;
  }
  Field(() => ID)(Stub.prototype, 'id');
  Directive(resolvable ? '@key(fields: "id")' : '@key(fields: "id", resolvable: false)')(Stub);
  ObjectType(name)(Stub);
  return Stub;
}

function declareResolver(stub: Type): Type {
  class StubResolver {
    resolveReference(key: { readonly id?: unknown }) {
      return typeof key.id === 'string' ? key : null;
    }
  }
  const method = Object.getOwnPropertyDescriptor(StubResolver.prototype, 'resolveReference');
  if (method) ResolveReference()(StubResolver.prototype, 'resolveReference', method);
  Resolver(() => stub)(StubResolver);
  return StubResolver;
}
