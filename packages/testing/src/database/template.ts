import { createHash } from 'node:crypto';
import {
  migrate,
  migrationsOf,
  prepareDatabaseSql,
  type Migration,
  type MigrationStep,
  type ModuleDefinition,
} from '@rustok/core';
import { connected, urlOf } from './server.js';

/** Says that a template was migrated to its end: one that a killed run left half made lacks it. */
const COMPLETE = 'migrated';

/**
 * The database that the modules' migrations lead to: migrated by whoever needs it first, then only
 * cloned. Its name is made of the migrations' own texts, so a changed one makes another template.
 *
 * @returns its name
 */
export async function templateDatabase(modules: readonly ModuleDefinition[]): Promise<string> {
  const name = `rustok_template_${fingerprint(modules)}`;
  await connected('postgres', async (client) => {
    // Held by this connection until it ends; spec files that want the same template wait here.
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
    const { rows } = await client.query<{ comment: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1`,
      [name],
    );
    if (rows[0]?.comment === COMPLETE) return;
    if (rows[0]) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}`);
    await migrate({ url: urlOf(name) }, { modules });
    await client.query(`COMMENT ON DATABASE ${name} IS '${COMPLETE}'`);
  });
  return name;
}

function fingerprint(modules: readonly ModuleDefinition[]): string {
  const steps = migrationsOf(modules).map(({ migration }) => textOf(migration));
  const extensions = modules.flatMap((module) => module.extensions);
  return createHash('sha256')
    .update(JSON.stringify([prepareDatabaseSql(extensions), steps]))
    .digest('hex')
    .slice(0, 16);
}

function textOf({ name, role, up, down }: Migration): unknown {
  return [name, role, stepText(up), stepText(down)];
}

const stepText = (step: MigrationStep) => (typeof step === 'function' ? String(step) : step);
