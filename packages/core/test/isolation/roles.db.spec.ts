import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { moduleTest, moduleTestWith, type Passage } from '@rustok/testing';
import { DatabasePools, EventStore, TenantDb } from '../../src/index.js';
import { NotesModule } from '../notes/notes.module.js';

const WHO = 'SELECT current_user AS role, session_user AS login, $1::text IS NOT NULL AS bound';

describe.each(['none', 'transaction'] as const)('a login that is superuser (pooler: %s)', (pooler) => {
  const t = moduleTestWith({ database: { pooler } }, NotesModule);
  const login = () => new URL(t.databaseUrl).username;

  it('works as rustok_app for every request', async () => {
    const db = t.get(TenantDb);
    const app = [{ role: 'rustok_app', login: login(), bound: true }];

    expect(await db.query(t.ctx, WHO)).toEqual(app);
    expect(await db.read(t.ctx, (tx) => tx.query(WHO))).toEqual(app);
    expect(await db.write(t.ctx, (tx) => tx.query(WHO))).toEqual(app);
  });

  it('works as rustok_system across tenants', async () => {
    const rows = await t.get(TenantDb).system('a spec', (sql) => sql.query(WHO, ['']));

    expect(rows).toMatchObject([{ role: 'rustok_system', login: login() }]);
  });

  it('does not write where it promised to read', async () => {
    const insert = `INSERT INTO notes_notes (tenant_id, id, title) VALUES ($1, gen_random_uuid(), 'x')`;

    await expect(t.get(TenantDb).query(t.ctx, insert)).rejects.toMatchObject({ code: '25006' });
    await expect(t.get(TenantDb).read(t.ctx, (tx) => tx.query(insert))).rejects.toMatchObject({
      driverError: { code: '25006' },
    });
  });
});

describe('a connection of rustok_app', () => {
  const t = moduleTest(NotesModule);

  it.each(['RESET ROLE', 'RESET ALL', 'DISCARD ALL'])('is still of rustok_app after %s', async (statement) => {
    const runner = t.get(DatabasePools).writeRunner();
    try {
      await runner.query(statement);
      expect(await runner.query('SELECT current_user AS role')).toEqual([{ role: 'rustok_app' }]);
    } finally {
      await runner.release();
    }
  });

  it('keeps no tenant after a transaction', async () => {
    const pools = await DatabasePools.open({ url: t.databaseUrl, poolSize: 1 }, []);
    const db = new TenantDb(pools, t.get(EventStore), {});
    try {
      await db.write(t.ctx, (tx) => tx.query('SELECT $1::uuid'));
      await db.read(t.ctx, (tx) => tx.query('SELECT $1::uuid'));
      expect(await pools.write.query(`SELECT current_setting('rustok.tenant_id', true) AS tenant`)).toEqual([
        { tenant: '' },
      ]);
    } finally {
      await pools.close();
    }
  });

  it('is not made by options in the URL', async () => {
    const pools = await DatabasePools.open({ url: `${t.databaseUrl}?options=-c%20role%3Dpostgres` }, []);
    try {
      expect(await pools.write.query('SELECT current_user AS role')).toEqual([{ role: 'rustok_app' }]);
    } finally {
      await pools.close();
    }
  });

  it('is never opened where something on the way drops the role: the boot fails', async () => {
    const passage = await withoutStartupOptions(t.databaseUrl);
    try {
      await expect(DatabasePools.open({ url: passage.url }, [])).rejects.toThrow(
        `The database session works as "${new URL(t.databaseUrl).username}", not as rustok_app: row-level security would not hold.`,
      );
    } finally {
      await passage.close();
    }
  });
});

/** Does what a pooler does that was told to ignore `options`. */
async function withoutStartupOptions(databaseUrl: string): Promise<Passage> {
  const target = new URL(databaseUrl);
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    client.once('data', (startup: Buffer) => {
      const kept = startup
        .toString('latin1')
        .slice(4)
        .replace(/options\0[^\0]*\0/, '');
      const length = Buffer.alloc(4);
      length.writeInt32BE(kept.length + 4);
      database.write(Buffer.concat([length, Buffer.from(kept, 'latin1')]));
      client.pipe(database).pipe(client);
    });
    for (const socket of [client, database]) socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.port = String((server.address() as { port: number }).port);
  return {
    url: url.href,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
