import { moduleTestWith } from '@rustok/testing';
import { TenantDb, Unavailable, type Sql } from '../../src/index.js';
import { NoteService } from '../notes/note.service.js';
import { NotesModule } from '../notes/notes.module.js';

const t = moduleTestWith({ database: { poolSize: 2 } }, NotesModule);

describe('a connection that is lost between two statements', () => {
  it('makes the transaction unavailable, and nothing of it is kept', async () => {
    const write = t.get(TenantDb).write(t.ctx, async (tx) => {
      await tx.query(`INSERT INTO notes_notes (tenant_id, id, title) VALUES ($1, gen_random_uuid(), 'lost')`);
      await loseConnection(tx);
      return tx.query('SELECT $1::uuid');
    });

    await expect(write).rejects.toThrow(Unavailable);
    await everythingStillWorks();
  });

  it('makes reading unavailable', async () => {
    const read = t.get(TenantDb).read(t.ctx, async (tx) => {
      await loseConnection(tx);
      return tx.query('SELECT $1::uuid');
    });

    await expect(read).rejects.toThrow(Unavailable);
    await everythingStillWorks();
  });

  it('makes work across tenants unavailable', async () => {
    const work = t.get(TenantDb).system('a spec', async (sql) => {
      await loseConnection(sql, ['']);
      return sql.query('SELECT 1');
    });

    await expect(work).rejects.toThrow(Unavailable);
    await everythingStillWorks();
  });

  it('costs at most one refusal for each connection that was idle', async () => {
    const db = t.get(TenantDb);
    const looks = [
      () => t.get(NoteService).titles(t.ctx),
      () => db.read(t.ctx, (tx) => tx.query('SELECT $1::uuid')),
      () => db.system('a spec', (sql) => sql.query('SELECT 1')),
    ];
    for (const look of looks) await Promise.all([look(), look()]);
    await t.superuser.query(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );

    // A pool may hand a connection out before it has heard of its end.
    for (const look of [...looks, ...looks]) {
      await look().catch((error: unknown) => expect(error).toBeInstanceOf(Unavailable));
    }
    await everythingStillWorks();
  });
});

/** Ends the session behind a transaction, and waits until the server knows. */
async function loseConnection(sql: Sql, parameters: readonly unknown[] = []): Promise<void> {
  const [session] = await sql.query<{ pid: number }>('SELECT pg_backend_pid() AS pid, $1::text', parameters);
  await t.superuser.query('SELECT pg_terminate_backend($1, 5000)', [session?.pid]);
}

/** More often than there are connections, so that none may have been lost to the pools. */
async function everythingStillWorks(): Promise<void> {
  const notes = t.get(NoteService);
  for (const title of ['a', 'b', 'c']) await notes.create(t.ctx, { title });
  expect((await notes.list(t.ctx)).map(({ title }) => title)).toEqual(['a', 'b', 'c']);
  for (const _ of Array(3)) expect(await notes.titles(t.ctx)).toEqual(['a', 'b', 'c']);
  for (const _ of Array(3)) await t.get(TenantDb).system('a spec', (sql) => sql.query('SELECT 1'));
}
