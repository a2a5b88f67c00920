import type { Type } from '@nestjs/common';
import { RESOLVER_REFERENCE_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import { RESOLVER_PROPERTY_METADATA } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { InternalError, toDomainError } from '../http/to-domain-error.js';

type Method = (this: unknown, ...args: readonly unknown[]) => unknown;

/**
 * Keeps to the log what fields and references throw without anybody having foreseen it. Nest's filters see root fields
 * only, and the endpoint may be the host's, with words of its own. The methods themselves are wrapped, not given a
 * middleware: that would make each a promise, and take Nest's fast way to plain fields from them.
 */
export function maskErrors(resolver: Type): void {
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(resolver.prototype as object))) {
    const method: unknown = descriptor.value;
    if (typeof method !== 'function' || !isField(method)) continue;
    Object.defineProperty(resolver.prototype, name, { ...descriptor, value: masked(method as Method) });
  }
}

/** What a caller is told in the place of an error: of an unknown one, nothing. */
export function maskedError(error: unknown): unknown {
  return error instanceof GraphQLError || error instanceof InternalError ? error : toDomainError(error);
}

function isField(method: object): boolean {
  return (
    Reflect.hasMetadata(RESOLVER_PROPERTY_METADATA, method) || Reflect.hasMetadata(RESOLVER_REFERENCE_METADATA, method)
  );
}

function masked(method: Method): Method {
  const wrapper: Method = function (...args) {
    try {
      const result = method.apply(this, [...args]);
      return result instanceof Promise ? result.catch(rethrow) : result;
    } catch (error) {
      return rethrow(error);
    }
  };
  for (const key of Reflect.getMetadataKeys(method) as string[]) {
    Reflect.defineMetadata(key, Reflect.getMetadata(key, method), wrapper);
  }
  return Object.defineProperty(wrapper, 'name', { value: method.name });
}

function rethrow(error: unknown): never {
  throw maskedError(error);
}
