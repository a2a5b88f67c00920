import { withEmptyDatabase } from '@rustok/testing';
import pg from 'pg';
import { NotesModule } from '../../test/notes/notes.module.js';
import { defineModule } from '../module/define-module.js';
import { defineMigration, type Migration, type MigrationStep } from './migration.js';
import { migrate, migrateDown } from './migration-runner.js';

const [createNotes] = NotesModule.definition.migrations;

/** The notes' module with further migrations. */
function notesWith(...migrations: readonly Migration[]) {
  const { slug, name, description, version } = NotesModule.definition;
  return defineModule({
    slug,
    name,
    description,
    version,
    migrations: [...NotesModule.definition.migrations, ...migrations],
  }).definition;
}

const second = (up: MigrationStep, rest: Partial<Migration> = {}) =>
  defineMigration({ name: 'm20261120_notes_002_second', up, down: [], ...rest });

const insertNotes = (...titles: readonly string[]) =>
  titles.map(
    (title) =>
      `INSERT INTO rustok.notes_notes (tenant_id, id, title) VALUES (gen_random_uuid(), gen_random_uuid(), '${title}')`,
  );

async function query<Row extends pg.QueryResultRow>(url: string, ...texts: readonly string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=rustok,public' });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const text of texts) ({ rows } = await client.query<Row>(text));
    return rows;
  } finally {
    await client.end();
  }
}

const names = (url: string) =>
  query<{ name: string }>(url, 'SELECT name FROM sys_migrations ORDER BY applied_at, name');

describe('migrating', () => {
  it('applies what is missing, tells of it, and finds nothing to do the second time', async () => {
    await withEmptyDatabase(async (url) => {
      const told: string[] = [];
      const options = {
        modules: [NotesModule.definition],
        onProgress: ({ name }: { name: string }) => told.push(name),
      };
      const done = await migrate({ url }, options);

      expect(done.map(({ name }) => name)).toEqual(told);
      expect(told.at(-1)).toBe(createNotes?.name);
      expect((await names(url)).map(({ name }) => name).sort()).toEqual([...told].sort());
      expect(await migrate({ url }, options)).toEqual([]);
    });
  });

  it('is done once by many processes that begin at the same time', async () => {
    await withEmptyDatabase(async (url) => {
      const runs = await Promise.all([1, 2, 3, 4].map(() => migrate({ url }, { modules: [NotesModule.definition] })));

      const busy = runs.filter((done) => done.length > 0);
      expect(busy).toHaveLength(1);
      expect((await names(url)).length).toBe(busy[0]?.length);
    });
  });

  it('leaves nothing of a migration that fails, and goes on from there when it is mended', async () => {
    await withEmptyDatabase(async (url) => {
      const broken = notesWith(second(['CREATE TABLE notes_second ()', 'SELECT 1 / 0']));
      await expect(migrate({ url }, { modules: [broken] })).rejects.toThrow(
        'm20261120_notes_002_second (up) failed: division by zero',
      );

      expect(await query(url, `SELECT to_regclass('rustok.notes_second') AS made`)).toEqual([{ made: null }]);
      expect((await names(url)).map(({ name }) => name)).toContain(createNotes?.name);

      const mended = await migrate({ url }, { modules: [notesWith(second(['CREATE TABLE notes_second ()']))] });
      expect(mended.map(({ name }) => name)).toEqual(['m20261120_notes_002_second']);
    });
  });

  it('makes everything the property of the owner, and lets nobody else make anything', async () => {
    await withEmptyDatabase(async (url) => {
      await migrate({ url }, { modules: [NotesModule.definition] });

      const owners = await query(url, `SELECT DISTINCT tableowner AS owner FROM pg_tables WHERE schemaname = 'rustok'`);
      expect(owners).toEqual([{ owner: 'rustok_owner' }]);
      await expect(query(url, 'SET ROLE rustok_app', 'CREATE TABLE rustok.mine ()')).rejects.toMatchObject({
        code: '42501',
      });
    });
  });

  it('undoes a module alone, and its rows with it', async () => {
    await withEmptyDatabase(async (url) => {
      await migrate({ url }, { modules: [NotesModule.definition] });
      const undone = await migrateDown({ url }, { modules: [NotesModule.definition] });

      expect(undone).toMatchObject([{ name: createNotes?.name, direction: 'down' }]);
      expect(
        await query(
          url,
          `SELECT to_regclass('rustok.notes_notes') AS notes, to_regclass('rustok.sys_audit') IS NOT NULL AS audit`,
        ),
      ).toEqual([{ notes: null, audit: true }]);
    });
  });

  it('builds an index concurrently where a migration asks for it', async () => {
    await withEmptyDatabase(async (url) => {
      const up = ['CREATE INDEX CONCURRENTLY ix_notes_notes__tenant_id_body ON notes_notes (tenant_id, body)'];
      await migrate({ url }, { modules: [notesWith(second(up, { concurrent: true }))] });

      expect(
        await query(url, `SELECT to_regclass('rustok.ix_notes_notes__tenant_id_body') IS NOT NULL AS made`),
      ).toEqual([{ made: true }]);
    });
  });
});

describe('a migration that changes rows of all tenants', () => {
  const shout = `UPDATE notes_notes SET title = upper(title)`;
  const admitSystem = [
    'GRANT SELECT, UPDATE ON notes_notes TO rustok_system',
    'CREATE POLICY system_access ON notes_notes TO rustok_system USING (true) WITH CHECK (true)',
  ];

  async function titlesAfter(migration: Migration): Promise<string[]> {
    return withEmptyDatabase(async (url) => {
      const admit = defineMigration({ name: 'm20261120_notes_001_admit_system', up: admitSystem, down: [] });
      await migrate({ url }, { modules: [notesWith(admit)] });
      await query(url, ...insertNotes('tea', 'coffee'));
      await migrate({ url }, { modules: [notesWith(admit, migration)] });
      const rows = await query<{ title: string }>(url, 'SELECT title FROM notes_notes ORDER BY title');
      return rows.map(({ title }) => title);
    });
  }

  it('changes them as rustok_system', async () => {
    expect(await titlesAfter(second([shout], { role: 'rustok_system' }))).toEqual(['COFFEE', 'TEA']);
    expect(
      await titlesAfter(second((sql) => sql.query(shout).then(() => undefined), { role: 'rustok_system' })),
    ).toEqual(['COFFEE', 'TEA']);
  });

  it('changes none as the owner, and nobody is told: row-level security is forced', async () => {
    expect(await titlesAfter(second([shout]))).toEqual(['coffee', 'tea']);
  });
});
