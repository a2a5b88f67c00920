import { Client } from 'pg';
import { withSettings, type DatabaseOptions } from '../db/connection.js';
import { SCHEMA } from '../db/roles.js';
import type { Sql } from '../db/sql.js';
import type { ModuleDefinition } from '../module/definition.js';
import { coreMigrations } from './core/index.js';
import type { Migration, MigrationStep } from './migration.js';
import { prepareDatabase } from './prepare-database.js';

export interface MigrationProgress {
  readonly name: string;
  readonly direction: 'up' | 'down';
  /** Milliseconds that it took. */
  readonly duration: number;
}

export interface MigrateOptions {
  /** In the order of dependencies. */
  readonly modules: readonly ModuleDefinition[];
  readonly onProgress?: (progress: MigrationProgress) => void;
}

const LOCK = `hashtextextended('rustok migrations', 0)`;

/**
 * Brings a database to the state that the modules describe, under an advisory lock: a second
 * process waits, and finds nothing left to do.
 */
export async function migrate(database: DatabaseOptions, options: MigrateOptions): Promise<MigrationProgress[]> {
  return withMigrationClient(database, options.modules, async (client) => {
    const applied = await appliedNames(client);
    const pending = migrationsOf(options.modules).filter(({ migration }) => !applied.has(migration.name));
    const done = await runAll(client, pending, 'up', options.onProgress);
    await runAfterMigrate(client, options.modules);
    return done;
  });
}

/** Undoes all migrations of the given modules, the last first. The data is gone afterwards. */
export async function migrateDown(database: DatabaseOptions, options: MigrateOptions): Promise<MigrationProgress[]> {
  return withMigrationClient(database, options.modules, async (client) => {
    const applied = await appliedNames(client);
    const steps = moduleMigrations(options.modules).filter(({ migration }) => applied.has(migration.name));
    return runAll(client, steps.reverse(), 'down', options.onProgress);
  });
}

export interface OwnedMigration {
  readonly module: string;
  readonly migration: Migration;
}

/** All migrations that these modules and core itself ask for, in their order. */
export function migrationsOf(modules: readonly ModuleDefinition[]): OwnedMigration[] {
  return [...coreMigrations.map((migration) => ({ module: 'core', migration })), ...moduleMigrations(modules)];
}

function moduleMigrations(modules: readonly ModuleDefinition[]): OwnedMigration[] {
  return modules.flatMap(({ slug, migrations }) => migrations.map((migration) => ({ module: slug, migration })));
}

async function withMigrationClient<Result>(
  database: DatabaseOptions,
  modules: readonly ModuleDefinition[],
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({
    ...withSettings(database.directUrl ?? database.url, { search_path: `${SCHEMA},public`, timezone: 'UTC' }),
    application_name: 'rustok migrate',
  });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${LOCK})`);
    await prepareDatabase(client, [...new Set(modules.flatMap(({ extensions }) => extensions))]);
    await client.query(`SET ROLE rustok_owner;
      CREATE TABLE IF NOT EXISTS sys_migrations (
        name text PRIMARY KEY, module text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now());
      RESET ROLE`);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function appliedNames(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM sys_migrations');
  return new Set(rows.map(({ name }) => name));
}

async function runAll(
  client: Client,
  steps: readonly OwnedMigration[],
  direction: 'up' | 'down',
  onProgress: MigrateOptions['onProgress'],
): Promise<MigrationProgress[]> {
  const done: MigrationProgress[] = [];
  for (const step of steps) {
    const started = performance.now();
    await runOne(client, step, direction);
    const progress = { name: step.migration.name, direction, duration: performance.now() - started };
    onProgress?.(progress);
    done.push(progress);
  }
  return done;
}

async function runOne(client: Client, { module, migration }: OwnedMigration, direction: 'up' | 'down'): Promise<void> {
  const record =
    direction === 'up'
      ? { text: 'INSERT INTO sys_migrations (name, module) VALUES ($1, $2)', values: [migration.name, module] }
      : { text: 'DELETE FROM sys_migrations WHERE name = $1', values: [migration.name] };
  try {
    if (!migration.concurrent) await client.query('BEGIN');
    await client.query(`SET ROLE ${migration.role ?? 'rustok_owner'}`);
    await runStep(client, migration[direction]);
    await client.query('SET ROLE rustok_owner');
    await client.query(record);
    if (!migration.concurrent) await client.query('COMMIT');
    await client.query('RESET ROLE');
  } catch (error) {
    if (!migration.concurrent) await client.query('ROLLBACK');
    throw new Error(`${migration.name} (${direction}) failed: ${(error as Error).message}`, { cause: error });
  }
}

async function runAfterMigrate(client: Client, modules: readonly ModuleDefinition[]): Promise<void> {
  await client.query('SET ROLE rustok_owner');
  for (const { slug, afterMigrate } of modules) {
    try {
      await afterMigrate(sqlOn(client));
    } catch (error) {
      throw new Error(`What "${slug}" does after the migrations failed: ${(error as Error).message}`, { cause: error });
    }
  }
  await client.query('RESET ROLE');
}

async function runStep(client: Client, step: MigrationStep): Promise<void> {
  if (typeof step === 'function') return step(sqlOn(client));
  for (const text of step) await client.query(text);
}

function sqlOn(client: Client): Sql {
  return {
    query: async <Row>(text: string, parameters: readonly unknown[] = []) =>
      (await client.query(text, [...parameters])).rows as Row[],
  };
}
