import type { Pool } from 'pg';
import { withStatementSpan } from '../telemetry/spans.js';
import { localSettings, poolConfig, type DatabaseOptions } from './connection.js';
import { openPool } from './open-pool.js';
import type { Sql } from './sql.js';

/** Transactions across tenants, as `rustok_system`. Parameters start at `$1`. */
export class SystemPool {
  private readonly pool: Pool;

  constructor(private readonly database: DatabaseOptions) {
    this.pool = openPool(poolConfig(database, { role: 'rustok_system', name: 'system' }));
  }

  async transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    try {
      await client.query(`BEGIN; ${localSettings(this.database, 'rustok_system')}`);
      const result = await work({
        query: async <Row>(text: string, parameters: readonly unknown[] = []) =>
          (await withStatementSpan(text, () => client.query(text, [...parameters]))).rows as Row[],
      });
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      // Closing the connection rolls back, also when the server no longer listens to ROLLBACK.
      client.release(true);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
