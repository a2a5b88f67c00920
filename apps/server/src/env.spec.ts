import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { settingsOf } from './env.js';

const DATABASE_URL = 'postgres://shop:secret@db:5432/shop';

describe("a server's settings", () => {
  it('need a database and nothing else', () => {
    const { role, http, platform } = settingsOf({ DATABASE_URL });

    expect(role).toBe('all');
    expect(http).toEqual({
      port: 3000,
      host: '0.0.0.0',
      corsOrigins: [],
      requestLimit: 300_000,
      shutdownLimit: 25_000,
    });
    expect(platform).toMatchObject({ workers: true, graphql: { introspection: true } });
  });

  it('keep the schema to themselves in production, unless told', () => {
    const production = { DATABASE_URL, NODE_ENV: 'production' };

    expect(settingsOf(production).platform.graphql).toEqual({ introspection: false });
    expect(settingsOf({ ...production, RUSTOK_GRAPHQL_INTROSPECTION: 'true' }).platform.graphql).toEqual({
      introspection: true,
    });
  });

  it('read the list of operations, and say where they cannot', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'operations-')), 'manifest.json');
    writeFileSync(file, '{"abc":"{ __typename }"}');
    const only = { DATABASE_URL, RUSTOK_GRAPHQL_OPERATIONS_ONLY: 'true' };

    expect(settingsOf({ ...only, RUSTOK_GRAPHQL_OPERATIONS: file }).platform.graphql).toMatchObject({
      persistedOperations: { manifest: { abc: '{ __typename }' }, only: true },
    });
    expect(() => settingsOf({ ...only, RUSTOK_GRAPHQL_OPERATIONS: `${file}.no` })).toThrow('cannot be read');
    expect(() => settingsOf(only)).toThrow('needs the file');
  });

  it('give each role its part', () => {
    expect(settingsOf({ DATABASE_URL, RUSTOK_ROLE: 'api' }).platform).toMatchObject({
      workers: false,
      graphql: { introspection: true },
    });
    expect(settingsOf({ DATABASE_URL, RUSTOK_ROLE: 'worker' }).platform).toMatchObject({
      workers: 'consumers',
      graphql: 'host',
    });
    expect(settingsOf({ DATABASE_URL, RUSTOK_ROLE: 'relay' }).platform).toMatchObject({
      workers: 'relay',
      graphql: 'host',
    });
  });

  it('take an empty variable for one that is not set', () => {
    expect(settingsOf({ DATABASE_URL, PORT: '' }).http.port).toBe(3000);
  });
});
