import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DatabasePools, RustokModule, type Composable } from '@rustok/core';
import type { GraphQLSchema } from 'graphql';

export interface Composition {
  readonly schema: GraphQLSchema;
  /** Never started: it knows its routes and nothing runs. */
  readonly app: NestFastifyApplication;
}

/** Composes modules as far as their schema and routes, which takes no database. */
export async function compose(modules: readonly Composable[]): Promise<Composition> {
  const options = { database: { url: 'postgres://nobody@localhost/nowhere' }, workers: false };
  const testing = await Test.createTestingModule({ imports: [RustokModule.forRoot(options, modules)] })
    .overrideProvider(DatabasePools)
    .useValue({})
    .compile();
  // Without an HTTP adapter the module builds the schema and stops there.
  await testing.get(GraphQLModule, { strict: false }).onModuleInit();
  const { schema } = testing.get(GraphQLSchemaHost, { strict: false });
  return { schema, app: testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter()) };
}
