import pg from 'pg';
import { untilIndexed } from '../catalog/until-indexed.js';
import { ROWS_PER_PRODUCT } from '../catalog/shopify-file.js';
import { postGraphql, type Shop } from '../graphql.js';
import { latenciesOf, type Latencies } from '../measure/creates.js';
import { measureImport, type ImportResult } from '../measure/imports.js';
import type { BenchOptions } from '../measure/options.js';
import { countStatements, type StatementCount } from '../measure/statements.js';
import { rustok } from '../process/rustok.js';
import { Server } from '../process/server.js';
import { growthPaths, type GrowthPath } from './growth-paths.js';

/** What a shop of one size costs. Times in milliseconds, memory in MiB. */
export interface GrowthPoint {
  readonly products: number;
  readonly import: ImportResult;
  /** From the start of the server until every product is found. */
  readonly indexing: { readonly seconds: number; readonly productsPerSecond: number };
  readonly memory: { readonly indexing: number | null; readonly reading: number | null };
  readonly reads: readonly (Latencies & { readonly path: string })[];
  readonly statements: readonly StatementCount[];
}

/** Requests of each path, one after the other. */
const REQUESTS = 200;

/** Shops of several sizes beside each other in one database, the smallest first. */
export async function measureGrowth(options: BenchOptions, sizes: readonly number[]): Promise<readonly GrowthPoint[]> {
  const points: GrowthPoint[] = [];
  for (const products of sizes.toSorted((one, other) => one - other)) points.push(await pointOf(options, products));
  return points;
}

async function pointOf(options: BenchOptions, products: number): Promise<GrowthPoint> {
  const { program, databaseUrl, log } = options;
  const tenant = `growth-${products}`;
  await rustok(program, databaseUrl, ['tenant', 'create', tenant]);
  const imported = await measureImport(options, { tenant, rows: products * ROWS_PER_PRODUCT });

  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const server = await Server.start(program, databaseUrl, { tenant, role: 'all' });
  try {
    const begin = performance.now();
    await untilIndexed(client, tenant, products);
    const seconds = (performance.now() - begin) / 1000;
    log(`${products} products: indexed in ${seconds.toFixed(1)} s`);
    const indexing = server.memory?.peak ?? null;
    // What autovacuum would come to within a minute, so that it is not measured by chance.
    await client.query('VACUUM ANALYZE');

    const paths = growthPaths(products);
    const reads = [];
    for (const path of paths)
      reads.push({ path: path.name, ...(await timeReads({ port: server.port, tenant }, path)) });
    const reading = server.memory?.now ?? null;
    await server.stop();
    return {
      products,
      import: imported,
      indexing: { seconds, productsPerSecond: products / seconds },
      memory: { indexing, reading },
      reads,
      statements: await countStatements({ ...options, tenant }, paths),
    };
  } finally {
    await server.stop();
    await client.end();
  }
}

async function timeReads(shop: Shop, { requests }: GrowthPath): Promise<Latencies> {
  const latencies: number[] = [];
  for (let turn = -requests.length; turn < REQUESTS; turn += 1) {
    const request = requests.at(turn % requests.length);
    if (!request) break;
    const begin = performance.now();
    await postGraphql(shop, request);
    // Each request once before it counts.
    if (turn >= 0) latencies.push(performance.now() - begin);
  }
  return latenciesOf(latencies);
}
