import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '@rustok/testing/postgres';
import pg from 'pg';
import { readArguments } from './arguments.js';
import { runBench } from './bench.js';
import { measureGrowth } from './growth/growth.js';
import { growthText } from './growth/growth-table.js';
import { programIn } from './process/program.js';
import { rustok } from './process/rustok.js';
import { toText } from './report/table.js';
import { root } from './root.js';

const DATABASE = 'rustok_bench';
const TENANT = 'bench';

const log = (line: string) => process.stderr.write(`${line}\n`);
const { amounts, growth, wantsSource } = readArguments(process.argv.slice(2));
// A run that is interrupted leaves no server behind: each is killed when this process exits.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
const folder = join(root, '.rustok', 'bench');
const program = programIn(folder, wantsSource);
log(`server: ${program.about}`);

// Durable, as anyone's data: what a commit costs is part of what is measured.
const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), log });
try {
  const databaseUrl = await emptyDatabase(postgres.url);
  await rustok(program, databaseUrl, ['migrate']);
  await rustok(program, databaseUrl, ['tenant', 'create', TENANT]);

  const options = { program, databaseUrl, tenant: TENANT, amounts, log };
  if (growth.length > 0) {
    const points = await measureGrowth(options, growth);
    keep(points, growthText(points));
  } else {
    const report = await runBench(options);
    keep(report, toText(report));
  }
} finally {
  await postgres.stop();
}

function keep(figures: unknown, text: string): void {
  const file = join(folder, `${new Date().toISOString().replaceAll(':', '-')}.json`);
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(`\n${text}\n${file}\n`);
}

/** Nothing of an earlier run is left in it. */
async function emptyDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
  return Object.assign(new URL(url), { pathname: `/${DATABASE}` }).href;
}
