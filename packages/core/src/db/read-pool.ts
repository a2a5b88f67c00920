import type { Pool, PoolClient } from 'pg';
import { withStatementSpan } from '../telemetry/spans.js';
import { localSettings, poolConfig, type DatabaseOptions } from './connection.js';
import { openPool } from './open-pool.js';

const SET_TENANT = `SELECT set_config('rustok.tenant_id', $1, $2)`;

/**
 * Single statements on read-only connections, in one round trip: a connection remembers the
 * tenant it was last set to, outside any transaction, and is thrown away on any error, so a
 * doubtful setting is never used again.
 */
export class ReadPool {
  private readonly pool: Pool;
  private readonly remembered = new WeakMap<PoolClient, string>();

  constructor(private readonly database: DatabaseOptions) {
    this.pool = openPool({
      ...poolConfig(database, { role: 'rustok_app', name: 'read', readOnly: true }),
      pipeline: true,
    });
  }

  async query<Row>(tenantId: string, text: string, parameters: readonly unknown[]): Promise<Row[]> {
    const client = await this.pool.connect();
    try {
      const run = this.database.pooler === 'transaction' ? this.inTransaction.bind(this) : this.inSession.bind(this);
      const rows = await withStatementSpan(text, () => run(client, tenantId, text, parameters));
      client.release();
      return rows as Row[];
    } catch (error) {
      this.remembered.delete(client);
      client.release(true);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async inSession(client: PoolClient, tenantId: string, text: string, parameters: readonly unknown[]) {
    const statement = { name: statementName(text), text, values: [...parameters] };
    if (this.remembered.get(client) === tenantId) return (await client.query(statement)).rows as unknown[];

    // Both are sent at once. If the setting fails, so does the whole, and the rows are not seen.
    this.remembered.delete(client);
    const [, result] = await Promise.all([client.query(SET_TENANT, [tenantId, false]), client.query(statement)]);
    this.remembered.set(client, tenantId);
    return result.rows as unknown[];
  }

  /** Behind a transaction pooler nothing may stay in the session. All is sent at once here too. */
  private async inTransaction(client: PoolClient, tenantId: string, text: string, parameters: readonly unknown[]) {
    const [, , result] = await Promise.all([
      client.query(`BEGIN READ ONLY; ${localSettings(this.database, 'rustok_app')}`),
      client.query(SET_TENANT, [tenantId, true]),
      client.query(text, [...parameters]),
      client.query('COMMIT'),
    ]);
    return result.rows as unknown[];
  }
}

const names = new Map<string, string>();

/** The server keeps the plan of a named statement; equal texts share a name. */
function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `rustok_${names.size + 1}`;
  names.set(text, name);
  return name;
}
