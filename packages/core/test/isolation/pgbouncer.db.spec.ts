import { moduleTestWith } from '@rustok/testing';
import { DatabasePools, TenantDb } from '../../src/index.js';
import { Note } from '../notes/note.entity.js';
import { NoteService } from '../notes/note.service.js';
import { NotesModule } from '../notes/notes.module.js';
import { pgbouncerPath } from './env.js';
import { tryInterleavings } from './interleavings.js';
import { startPgbouncer } from './pgbouncer.js';

const path = pgbouncerPath();
const describeWithPgbouncer = path === null ? describe.skip : describe;

describeWithPgbouncer('an application behind PgBouncer in transaction mode', () => {
  const t = moduleTestWith(
    {
      database: { poolSize: 4, statementTimeout: 200, pooler: 'transaction' },
      through: (databaseUrl) => startPgbouncer(path ?? '', databaseUrl),
    },
    NotesModule,
  );

  it('reads and writes as rustok_app, in its own schema and within its own time limit', async () => {
    const { id } = await t.get(NoteService).create(t.ctx, { title: 'tea' });
    const db = t.get(TenantDb);
    const text = `SELECT current_user AS role, current_setting('statement_timeout') AS "limit" WHERE $1::uuid IS NOT NULL`;
    const expected = [{ role: 'rustok_app', limit: '200ms' }];

    expect(await t.get(NoteService).titles(t.ctx)).toEqual(['tea']);
    expect(await db.query(t.ctx, text)).toEqual(expected);
    expect(await db.read(t.ctx, (tx) => tx.query(text))).toEqual(expected);
    expect(await db.read(t.otherTenant, (tx) => tx.find(Note, { id }))).toEqual([]);
  });

  it('leaves nothing behind on the connections that it was lent', async () => {
    await t.get(NoteService).create(t.ctx, { title: 'tea' });
    const runner = t.get(DatabasePools).writeRunner();
    try {
      for (const _ of Array(4)) {
        await t.get(NoteService).titles(t.ctx);
        expect(await runner.query(`SELECT nullif(current_setting('rustok.tenant_id', true), '') AS tenant`)).toEqual([
          { tenant: null },
        ]);
      }
    } finally {
      await runner.release();
    }
  });

  it(
    'never lets two tenants see or write a row of each other, whatever fails in between',
    () => tryInterleavings(t, 15),
    120_000,
  );

  it('does not boot when the pooler is not told of', async () => {
    const passage = await startPgbouncer(path ?? '', t.databaseUrl);
    try {
      await expect(DatabasePools.open({ url: passage.url }, [])).rejects.toThrow('not as rustok_app');
    } finally {
      await passage.close();
    }
  });
});
