import { ModuleRegistry, SCHEMA, migrate, migrateDown, type ModuleDefinition } from '@rustok/core';
import pg from 'pg';
import { withEmptyDatabase } from '../database/empty-database.js';
import { catalogOf } from './catalog.js';

/** What a module's migrations were seen to do. */
export interface Rehearsal {
  /** The tables that they make. */
  readonly tables: readonly string[];
  /** What differs after down, and after up again. */
  readonly problems: readonly string[];
}

interface Snapshot {
  readonly catalog: readonly string[];
  readonly tables: readonly string[];
}

/** Migrates the module up, down and up again in a database where all the others stand. */
export async function rehearseMigrations(
  definition: ModuleDefinition,
  others: readonly ModuleDefinition[],
): Promise<Rehearsal> {
  const { modules } = new ModuleRegistry([definition, ...others]);
  const around = modules.filter((module) => module !== definition && !module.dependencies.includes(definition.slug));

  return withEmptyDatabase(async (url) => {
    await migrate({ url }, { modules: around });
    const before = await snapshot(url);
    await migrate({ url }, { modules: [...around, definition] });
    const up = await snapshot(url);
    await migrateDown({ url }, { modules: [definition] });
    const down = await snapshot(url);
    await migrate({ url }, { modules: [...around, definition] });
    const again = await snapshot(url);

    return {
      tables: up.tables.filter((table) => !before.tables.includes(table)),
      problems: [...differences('after down', before, down), ...differences('after up again', up, again)],
    };
  });
}

async function snapshot(url: string): Promise<Snapshot> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ tablename: string }>(
      'SELECT tablename FROM pg_tables WHERE schemaname = $1 ORDER BY tablename',
      [SCHEMA],
    );
    return { catalog: await catalogOf(client), tables: rows.map(({ tablename }) => tablename) };
  } finally {
    await client.end();
  }
}

function differences(when: string, expected: Snapshot, actual: Snapshot): string[] {
  return [
    ...expected.catalog.filter((line) => !actual.catalog.includes(line)).map((line) => `${when}, missing ${line}`),
    ...actual.catalog.filter((line) => !expected.catalog.includes(line)).map((line) => `${when}, left ${line}`),
  ];
}
