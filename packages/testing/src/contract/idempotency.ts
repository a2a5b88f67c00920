import { HttpStatus, RequestMethod, type INestApplication } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA } from '@nestjs/common/constants.js';
import { GraphQLSchemaHost, RESOLVER_NAME_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { isIdempotent, type ModuleDefinition } from '@rustok/core';
import { isInputObjectType, isNonNullType, type GraphQLSchema } from 'graphql';
import type { ContractExemptions } from './module-contract.js';
import { operationsOf, type Operation } from './operations.js';

/** `productCreate`, `productVariantsBulkCreate`, `categoryCreateFromPath`; not `created…`. */
const CREATES = /(Create|Duplicate)(?![a-z])/;

/** Whoever hears no answer sends again; what creates says how it is done once all the same, or why it need not be. */
export function idempotencyProblems(
  application: INestApplication,
  definition: ModuleDefinition,
  { withoutIdempotencyKey = {} }: ContractExemptions,
): string[] {
  const { schema } = application.get(GraphQLSchemaHost, { strict: false });
  const checked = operationsOf(definition).flatMap((operation) => {
    const mutation = mutationOf(operation.method, operation.name);
    return mutation === undefined ? checkRoute(operation) : checkMutation(operation, mutation, schema);
  });
  const known = new Set(checked.map(({ name }) => name));
  return [
    ...checked
      .filter(({ name, takesKey }) => !takesKey && !(name in withoutIdempotencyKey))
      .map(({ name }) => `${name} creates and takes no idempotency key`),
    ...checked
      .filter(({ name, takesKey }) => takesKey && name in withoutIdempotencyKey)
      .map(({ name }) => `${name} takes an idempotency key, although the list says why not`),
    ...Object.keys(withoutIdempotencyKey)
      .filter((name) => !known.has(name))
      .map((name) => `${name} is listed as one without an idempotency key, and creates nothing`),
  ];
}

interface Creation {
  /** Of the mutation; `ProductController.create` of a route. */
  readonly name: string;
  readonly takesKey: boolean;
}

function checkMutation({ method }: Operation, mutation: string, schema: GraphQLSchema): Creation[] {
  const interceptor = isIdempotent(method);
  const field = hasKeyField(schema, mutation);
  if (!CREATES.test(mutation) && !interceptor && !field) return [];
  return [{ name: mutation, takesKey: interceptor && field }];
}

/** A `POST` that answers 201, as they do unless told otherwise. */
function checkRoute({ target, name, method }: Operation): Creation[] {
  if (Reflect.getMetadata(METHOD_METADATA, method) !== RequestMethod.POST) return [];
  const status: unknown = Reflect.getMetadata(HTTP_CODE_METADATA, method) ?? HttpStatus.CREATED;
  return status === HttpStatus.CREATED ? [{ name: `${target.name}.${name}`, takesKey: isIdempotent(method) }] : [];
}

function mutationOf(method: object, name: string): string | undefined {
  if (Reflect.getMetadata(RESOLVER_TYPE_METADATA, method) !== 'Mutation') return undefined;
  const own: unknown = Reflect.getMetadata(RESOLVER_NAME_METADATA, method);
  return typeof own === 'string' ? own : name;
}

function hasKeyField(schema: GraphQLSchema, mutation: string): boolean {
  const input = schema
    .getMutationType()
    ?.getFields()
    [mutation]?.args.find(({ name }) => name === 'input')?.type;
  const named = isNonNullType(input) ? input.ofType : input;
  return isInputObjectType(named) && 'idempotencyKey' in named.getFields();
}
