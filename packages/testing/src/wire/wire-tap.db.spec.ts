import pg from 'pg';
import { urlOf } from '../database/server.js';
import { WireTap } from './wire-tap.js';

let tap: WireTap;
let client: pg.Client;

beforeEach(async () => {
  tap = await WireTap.open(urlOf('postgres'));
  client = new pg.Client(tap.url);
  client.on('error', () => undefined);
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await tap.close();
});

describe('a wire tap', () => {
  it('sees simple, parameterized and several statements in one message', async () => {
    const { statements, roundTrips } = await tap.observe(async () => {
      await client.query('SELECT 1');
      await client.query('SELECT $1::int', [2]);
      await client.query('SELECT 3; SELECT 4');
    });

    expect(statements).toEqual(['SELECT 1', 'SELECT $1::int', 'SELECT 3', 'SELECT 4']);
    expect(roundTrips).toBe(3);
  });

  it('sees each use of a named statement, although its text is sent once', async () => {
    const named = { name: 'again', text: 'SELECT $1::int' };
    await client.query({ ...named, values: [1] });

    const { statements } = await tap.observe(async () => {
      await client.query({ ...named, values: [2] });
      await client.query({ ...named, values: [3] });
    });

    expect(statements).toEqual(['SELECT $1::int', 'SELECT $1::int']);
  });

  it('counts pipelined statements as one round trip', async () => {
    const pipelined = new pg.Client({ connectionString: tap.url, pipeline: true });
    await pipelined.connect();

    const { statements, roundTrips } = await tap.observe(() =>
      Promise.all([pipelined.query('SELECT 1'), pipelined.query('SELECT $1::int', [2]), pipelined.query('SELECT 3')]),
    );
    await pipelined.end();

    expect({ statements: statements.length, roundTrips }).toEqual({ statements: 3, roundTrips: 1 });
  });

  it('keeps transaction control apart', async () => {
    const report = await tap.observe(async () => {
      await client.query(`BEGIN; SELECT set_config('a.b', 'c', true)`);
      await client.query('SELECT 1');
      await client.query('COMMIT');
    });

    expect(report).toMatchObject({ statements: ['SELECT 1'], roundTrips: 3 });
    expect(report.all).toHaveLength(4);
  });

  it('carries large results unchanged', async () => {
    const { rows } = await client.query<{ text: string }>(`SELECT repeat('x', 5000000) AS text`);

    expect(rows[0]?.text).toHaveLength(5_000_000);
  });

  it("passes on the server's last words", async () => {
    const error = await client
      .query('SELECT pg_terminate_backend(pg_backend_pid())')
      .catch((reason: unknown) => reason);

    expect(error).toMatchObject({ code: '57P01' });
  });
});
