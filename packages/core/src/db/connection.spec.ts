import { localSettings, poolConfig } from './connection.js';

const url = 'postgres://somebody@localhost/shop';
const purpose = { role: 'rustok_app', name: 'write' } as const;

describe('the options of a pool', () => {
  it('make each session work as its role, in the schema, within time limits', () => {
    expect(poolConfig({ url }, purpose)).toMatchObject({
      connectionString: url,
      max: 10,
      application_name: 'rustok write',
      options:
        '-c search_path=rustok,public -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000 -c timezone=UTC -c role=rustok_app',
    });
  });

  it('refuse writes on a pool for reading', () => {
    expect(poolConfig({ url }, { ...purpose, readOnly: true }).options).toContain(
      '-c default_transaction_read_only=on',
    );
  });

  it('stand behind those of the URL, so that ours win', () => {
    const { connectionString, options } = poolConfig(
      { url: `${url}?options=-c%20role%3Dpostgres&sslmode=disable` },
      purpose,
    );

    expect(connectionString).toBe(`${url}?sslmode=disable`);
    expect(options).toMatch(/^-c role=postgres .*-c role=rustok_app$/);
  });

  it('stand in each transaction instead, behind a pooler', () => {
    const database = { url, pooler: 'transaction', statementTimeout: 5 } as const;

    expect(poolConfig(database, purpose).options).toBe('');
    expect(localSettings(database, 'rustok_app')).toBe(
      'SET LOCAL search_path = rustok,public; SET LOCAL statement_timeout = 5; SET LOCAL idle_in_transaction_session_timeout = 60000; ' +
        'SET LOCAL timezone = UTC; SET LOCAL role = rustok_app; ',
    );
    expect(localSettings({ url }, 'rustok_app')).toBe('');
  });
});
