import pg from 'pg';
import { ROWS_PER_PRODUCT } from './catalog/shopify-file.js';
import { untilIndexed } from './catalog/until-indexed.js';
import { createRequest, measureCreates } from './measure/creates.js';
import { measureImport, type ImportResult } from './measure/imports.js';
import type { BenchOptions } from './measure/options.js';
import { measureReads } from './measure/reads.js';
import { measureSightings } from './measure/sightings.js';
import { countStatements } from './measure/statements.js';
import { median } from './measure/statistics.js';
import { readPaths } from './paths/paths.js';
import { served } from './paths/served.js';
import { rustok } from './process/rustok.js';
import { Server, TOKEN } from './process/server.js';
import type { Report } from './report/report.js';

/** Fills a shop, and measures everything once. */
export async function runBench(options: BenchOptions): Promise<Report> {
  const { program, databaseUrl, tenant, amounts, log } = options;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  let server: Server | undefined;
  try {
    const imports = [await measureImport(options, { tenant, rows: amounts.products * ROWS_PER_PRODUCT })];
    server = await Server.start(program, databaseUrl, { tenant, role: 'all' });
    const indexing = await untilIndexed(client, tenant, amounts.products);
    log(`index: ${indexing.documents} documents`);
    // What autovacuum would come to within a minute, so that it is not measured by chance.
    await client.query('VACUUM ANALYZE');

    const starts = [server.startedIn];
    for (let start = 1; start < amounts.starts; start += 1) {
      await server.stop();
      server = await Server.start(program, databaseUrl, { tenant, role: 'all' });
      starts.push(server.startedIn);
    }
    const visitor = { port: server.port, tenant };
    const operator = { ...visitor, token: TOKEN };
    const idle = server.memory;

    const paths = readPaths(amounts.products);
    const reads = await measureReads(options, visitor, paths, await served(client, tenant));
    const creates = await measureCreates(operator, amounts.creates, amounts.products);
    log(`product create: p99 ${creates.p99.toFixed(1)} ms`);
    const sightings = await measureSightings(operator, client, amounts.sightings);
    log(`visible in the index: p50 ${sightings.idle.p50.toFixed(1)} ms`);
    const loaded = server.memory;
    await server.stop();

    const made = amounts.products + amounts.creates;
    const create = { name: 'product create', requests: [createRequest(made), createRequest(made + 1)] };
    const statements = await countStatements(options, [...paths, create]);
    imports.push(...(await furtherImports(options)));
    return {
      at: new Date().toISOString(),
      node: process.version,
      program: program.about,
      amounts,
      reads,
      creates,
      sightings,
      start: median(starts),
      memory: { idle: idle?.now ?? null, loaded: loaded?.now ?? null },
      statements,
      imports,
    };
  } finally {
    await server?.stop();
    await client.end();
  }
}

async function furtherImports(options: BenchOptions): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  for (const rows of options.amounts.imports) {
    const tenant = `import-${rows}`;
    await rustok(options.program, options.databaseUrl, ['tenant', 'create', tenant]);
    results.push(await measureImport(options, { tenant, rows }));
  }
  return results;
}
