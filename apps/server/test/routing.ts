import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { composeServices } from '@apollo/composition';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { parse, type DocumentNode } from 'graphql';
import { ServerProcess } from './server-process.js';

const root = resolve(import.meta.dirname, '../../..');

export interface Subgraph {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  readonly url: string;
  readonly server: ServerProcess;
}

interface SubgraphFiles {
  readonly name: string;
  /** Exports the module whose schema it is. */
  readonly module: string;
  /** Serves it, composed without the modules of the other subgraphs. */
  readonly main: string;
}

/** A subgraph: a module's schema by itself, and a process that serves it. */
export async function startSubgraph({ name, module, main }: SubgraphFiles, databaseUrl: string): Promise<Subgraph> {
  const printed = promisify(execFile)(join(root, 'bin/run'), ['tools/generate/src/print-subgraph.ts', module]);
  const server = await ServerProcess.start({ DATABASE_URL: databaseUrl, RUSTOK_ROLE: 'api' }, main);
  return { name, typeDefs: parse((await printed).stdout), url: `${server.url}/api/graphql`, server };
}

type Headers = Readonly<Record<string, string>>;
export type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Apollo's gateway over the subgraphs. @returns what a client asks it with, and how to end it */
export function routerOver(subgraphs: readonly Subgraph[], headers: Headers): { ask: Ask; stop: () => Promise<void> } {
  const { supergraphSdl, errors } = composeServices([...subgraphs]);
  if (supergraphSdl === undefined) throw new Error(`These do not compose: ${errors?.join('\n')}`);

  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ url = '' }) =>
      new RemoteGraphQLDataSource({
        url,
        willSendRequest: ({ request: { http } }) => {
          for (const [name, value] of Object.entries(headers)) http?.headers.set(name, value);
        },
      }),
  });
  const server = new ApolloServer({ gateway });
  return {
    async ask(query, variables = {}) {
      const { body } = await server.executeOperation({ query, variables });
      return body.kind === 'single' ? body.singleResult : body;
    },
    stop: async () => server.stop(),
  };
}
