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
 * is a startup option because that one survives `RESET ROLE` and `DISCARD ALL`.
 */
export function poolConfig(database: DatabaseOptions, { role, name, readOnly = false }: PoolPurpose): PoolConfig {
  const settings: Record<string, string | number> = {
    search_path: `${SCHEMA},public`,
    statement_timeout: database.statementTimeout ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    timezone: 'UTC',
  };
  if (database.pooler !== 'transaction') settings.role = role;
  if (readOnly) settings.default_transaction_read_only = 'on';

  return {
    connectionString: database.url,
    max: database.poolSize ?? 10,
    connectionTimeoutMillis: 10_000,
    application_name: `rustok ${name}`,
    options: Object.entries(settings).map(([key, value]) => `-c ${key}=${value}`).join(' '),
  };
}
