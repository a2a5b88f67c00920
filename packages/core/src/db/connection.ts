import type { PoolConfig } from 'pg';
import { SCHEMA, type DatabaseRole } from './roles.js';

export interface DatabaseOptions {
  /** `postgres://…`; the login must be a member of the platform's roles, which `migrate` sees to. */
  readonly url: string;
  /** Connections of each pool (write, read, system); 10 unless told. */
  readonly poolSize?: number;
  /** Milliseconds after which the server ends a statement of a request; 30,000 unless told. */
  readonly statementTimeout?: number;
  /**
   * `transaction` when the URL leads to a pooler that hands out connections per transaction:
   * then nothing is kept in the session, and the role is set in each transaction.
   */
  readonly pooler?: 'none' | 'transaction';
  /** A URL past the pooler, for `LISTEN` and migrations. */
  readonly directUrl?: string;
}

interface PoolPurpose {
  readonly role: DatabaseRole;
  readonly name: string;
  readonly readOnly?: boolean;
}

/**
 * Options of a pool whose connections work as one role from their first statement on. The role
 * is a startup option because that one survives `RESET ROLE` and `DISCARD ALL`. A transaction
 * pooler drops such options, so there {@link localSettings} stand in each transaction instead.
 */
export function poolConfig(database: DatabaseOptions, purpose: PoolPurpose): PoolConfig {
  return {
    ...withSettings(database.url, database.pooler === 'transaction' ? {} : settingsOf(database, purpose)),
    max: database.poolSize ?? 10,
    connectionTimeoutMillis: 10_000,
    application_name: `rustok ${purpose.name}`,
  };
}

type Settings = Readonly<Record<string, string | number>>;

/** A URL with settings of the session. The driver would take options of the URL in the place of ours, and the role would be lost. */
export function withSettings(databaseUrl: string, settings: Settings): { connectionString: string; options: string } {
  const { url, options } = takeOptions(databaseUrl);
  const own = Object.entries(settings).map(([key, value]) => `-c ${key}=${value}`);
  return { connectionString: url, options: [...options, ...own].join(' ') };
}

/** What begins a transaction behind a transaction pooler: role and settings until its end. Empty elsewhere. */
export function localSettings(database: DatabaseOptions, role: DatabaseRole): string {
  if (database.pooler !== 'transaction') return '';
  const settings = Object.entries(settingsOf(database, { role, name: role }));
  return settings.map(([key, value]) => `SET LOCAL ${key} = ${value}; `).join('');
}

/** Names and values as both `-c` and `SET` take them. */
function settingsOf(database: DatabaseOptions, { role, readOnly = false }: PoolPurpose): Settings {
  return {
    search_path: `${SCHEMA},public`,
    statement_timeout: database.statementTimeout ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    timezone: 'UTC',
    role,
    ...(readOnly && { default_transaction_read_only: 'on' }),
  };
}

function takeOptions(databaseUrl: string): { readonly url: string; readonly options: readonly string[] } {
  if (!URL.canParse(databaseUrl)) return { url: databaseUrl, options: [] };
  const url = new URL(databaseUrl);
  const options = url.searchParams.getAll('options');
  if (options.length === 0) return { url: databaseUrl, options };
  url.searchParams.delete('options');
  return { url: url.href, options };
}
