import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { composeServices } from '@apollo/composition';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { parse } from 'graphql';
import { NotesModule } from './notes/notes.js';
import { RatingsModule } from './ratings/ratings.js';
import { ServerProcess } from './server-process.js';

const root = resolve(import.meta.dirname, '../../..');
const t = moduleTest(PlatformModules, NotesModule, RatingsModule);
const processes: ServerProcess[] = [];

jest.setTimeout(60_000);
afterAll(async () => Promise.all(processes.map(async (server) => server.stop())));

interface Routed {
  readonly tenant: string;
}

/** A subgraph: the module's schema by itself, and a server that composes it without the other one. */
async function subgraph(name: string) {
  const print = ['tools/generate/src/print-subgraph.ts', join(import.meta.dirname, name, `${name}.ts`)];
  const [{ stdout }, server] = await Promise.all([
    promisify(execFile)(join(root, 'bin/run'), print),
    ServerProcess.start({ DATABASE_URL: t.databaseUrl, RUSTOK_ROLE: 'api' }, `${name}/main.ts`),
  ]);
  processes.push(server);
  return { name, typeDefs: parse(stdout), url: `${server.url}/api/graphql` };
}

async function router(): Promise<ApolloServer<Routed>> {
  const { supergraphSdl, errors } = composeServices(await Promise.all(['notes', 'ratings'].map(subgraph)));
  expect(errors).toBeUndefined();
  const gateway = new ApolloGateway({
    supergraphSdl: supergraphSdl ?? '',
    buildService: ({ url }) =>
      new RemoteGraphQLDataSource<Routed>({
        ...(url !== undefined && { url }),
        willSendRequest: ({ request, context }) => request.http?.headers.set('x-tenant-id', context.tenant),
      }),
  });
  return new ApolloServer<Routed>({ gateway });
}

describe("a router over one module's server and another's that adds to its type", () => {
  it('answers the added field beside the own ones', async () => {
    const server = await router();
    const contextValue = { tenant: t.ctx.tenant.id };

    const { body } = await server.executeOperation({ query: '{ note { id text rating } }' }, { contextValue });
    await server.stop();

    expect(body).toMatchObject({
      singleResult: { errors: undefined, data: { note: { id: t.ctx.tenant.id, text: 'tea', rating: 4.5 } } },
    });
  });
});
