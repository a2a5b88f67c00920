import { withEmptyDatabase } from '@rustok/testing';
import pg from 'pg';
import { NotesModule } from '../../test/notes/notes.module.js';
import { startProblem } from '../configuration/start-problem.js';
import { DatabasePools } from '../db/database-pools.js';
import { newId } from '../ids/id.js';
import { migrate } from './migration-runner.js';

const modules = [NotesModule.definition];

/** Does what an administrator of the server does. */
async function asSuperuser(url: string, ...texts: readonly string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (const text of texts) await client.query(text);
  } finally {
    await client.end();
  }
}

/** A database, and a login that may do nothing but connect to it. */
async function withPlainLogin(work: (superuserUrl: string, url: string) => Promise<void>): Promise<void> {
  await withEmptyDatabase(async (superuserUrl) => {
    const login = `rustok spec ${newId()}`;
    const url = new URL(superuserUrl);
    url.username = encodeURIComponent(login);
    url.password = 'secret';
    await asSuperuser(superuserUrl, `CREATE ROLE "${login}" LOGIN PASSWORD 'secret'`);
    try {
      await work(superuserUrl, url.href);
    } finally {
      await asSuperuser(superuserUrl, `DROP OWNED BY "${login}"`, `DROP ROLE "${login}"`);
    }
  });
}

describe('a login that may not create roles or schemas', () => {
  it('is told what somebody else has to run for it, and then migrates and works as the roles', async () => {
    await withPlainLogin(async (superuserUrl, url) => {
      const refusal = await migrate({ url }, { modules }).catch((error: unknown) => error);
      const [sentence, text = ''] = /^([^\n]+)\n(.+)$/s.exec(startProblem(refusal))?.slice(1) ?? [];
      expect(sentence).toMatch(/^The login of DATABASE_URL may not create roles/);
      await asSuperuser(superuserUrl, text);

      expect((await migrate({ url }, { modules })).length).toBeGreaterThan(0);

      const pools = await DatabasePools.open({ url }, []);
      expect(await pools.write.query('SELECT current_user AS role')).toEqual([{ role: 'rustok_app' }]);
      await pools.close();
    });
  });
});

describe('a URL with options of its own', () => {
  it('still migrates into the schema of the platform', async () => {
    await withEmptyDatabase(async (url) => {
      await migrate({ url: `${url}?options=-c%20search_path%3Dpublic` }, { modules });

      const client = new pg.Client(url);
      await client.connect();
      const { rows } = await client.query(
        `SELECT DISTINCT schemaname AS schema FROM pg_tables WHERE tablename IN ('sys_migrations', 'notes_notes')`,
      );
      await client.end();
      expect(rows).toEqual([{ schema: 'rustok' }]);
    });
  });
});
