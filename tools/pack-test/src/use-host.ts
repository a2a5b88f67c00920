import { join } from 'node:path';
import { ask } from './ask.js';
import { expectOneCopy } from './copies.js';
import { startHost } from './host-process.js';
import { query } from './scratch-database.js';
import { prepareShop, sellTea } from './shop.js';
import { expectEqual } from './step.js';

const FIELDS = '{ __schema { queryType { fields { name } } } }';

interface Fields {
  readonly __schema: { readonly queryType: { readonly fields: readonly { readonly name: string }[] } };
}

/** Takes a host from its first migration to a sold product, and looks whether it still is itself. */
export async function useHost(folder: string, databaseUrl: string): Promise<void> {
  const loaded = join(folder, 'loaded-files.txt');
  await prepareShop(folder, databaseUrl);
  {
    await using host = await startHost({ folder, databaseUrl, loaded });
    await sellTea(`${host.url}/api/graphql`);
    await expectHostsOwn(`${host.url}/graphql`);
    expectEqual(
      "the host's field at our endpoint",
      (await fieldsOf(`${host.url}/api/graphql`)).includes('greetings'),
      false,
    );
  }
  expectOneCopy(loaded);
  expectEqual('tables in the public schema', await tables(databaseUrl), [{ tablename: 'greetings' }]);
}

/** The host's own endpoint answers from its own table, and knows nothing of a shop. */
async function expectHostsOwn(endpoint: string): Promise<void> {
  await ask(endpoint, 'mutation { greet(words: "Hello") { id } }');
  expectEqual("the host's query", (await ask(endpoint, '{ greetings { words } }')).data, {
    greetings: [{ words: 'Hello' }],
  });
  expectEqual("the host's fields", await fieldsOf(endpoint), ['greetings']);
}

/** The same host with `graphql: 'host'`: its endpoint is the only one, and serves the shop too. */
export async function useSharedEndpoint(folder: string, databaseUrl: string): Promise<void> {
  const loaded = join(folder, 'loaded-files.txt');
  await using host = await startHost({ folder, databaseUrl, loaded, env: { HOST_GRAPHQL: 'shared' } });
  const { data } = await ask(`${host.url}/graphql`, '{ greetings { words } products { nodes { title } } }');
  expectEqual('the shared endpoint', data, {
    greetings: [{ words: 'Hello' }],
    products: { nodes: [{ title: 'Green tea' }] },
  });
  expectEqual('our own endpoint', (await fetch(`${host.url}/api/graphql?query={__typename}`)).status, 404);
}

async function fieldsOf(endpoint: string): Promise<readonly string[]> {
  const { data } = await ask(endpoint, FIELDS);
  return (data as unknown as Fields).__schema.queryType.fields.map(({ name }) => name);
}

const tables = (url: string) => query(url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
