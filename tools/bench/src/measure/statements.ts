import { WireTap } from '@rustok/testing/wire';
import { postGraphql, type GraphqlRequest } from '../graphql.js';
import { Server, TOKEN } from '../process/server.js';
import type { BenchOptions } from './options.js';

export interface StatementCount {
  readonly path: string;
  readonly statements: number;
  readonly roundTrips: number;
}

/** What one request of each path says to the database, listened to on the wire of a server that does nothing else. */
export async function countStatements(
  { program, databaseUrl, tenant }: BenchOptions,
  paths: readonly { readonly name: string; readonly requests: readonly GraphqlRequest[] }[],
): Promise<readonly StatementCount[]> {
  const tap = await WireTap.open(databaseUrl);
  try {
    const server = await Server.start(program, tap.url, { tenant, role: 'api' });
    try {
      const shop = { port: server.port, tenant, token: TOKEN };
      const count = async (path: string, first: GraphqlRequest, second: GraphqlRequest): Promise<StatementCount> => {
        // The first opens connections and fills what is remembered of the tenant.
        await postGraphql(shop, first);
        const { statements, roundTrips } = await tap.observe(() => postGraphql(shop, second));
        return { path, statements: statements.length, roundTrips };
      };
      const counts: StatementCount[] = [];
      for (const { name, requests } of paths) {
        const [first] = requests;
        if (first) counts.push(await count(name, first, requests[1] ?? first));
      }
      return counts;
    } finally {
      await server.stop();
    }
  } finally {
    await tap.close();
  }
}
