import pg from 'pg';
import { DataSource, type EntitySchema, type QueryRunner } from 'typeorm';
import { isId } from '../ids/id.js';
import { withStatementSpan } from '../telemetry/spans.js';
import { localSettings, poolConfig, type DatabaseOptions } from './connection.js';
import { SnakeCaseNamingStrategy } from './naming-strategy.js';
import { ReadPool } from './read-pool.js';
import { SystemPool } from './system-pool.js';
import type { TenantEntity } from './tenant-entity.js';

/** Any entity class, as module definitions list them. */
export type EntityType = abstract new () => TenantEntity;

/** The platform's connections, each pool in its role; a host's own DataSource is never touched. */
export class DatabasePools {
  /** Prefix of a transaction's first message where the role and settings cannot be startup options. */
  readonly localSettings: string;

  private constructor(
    readonly write: DataSource,
    readonly read: ReadPool,
    readonly system: SystemPool,
    database: DatabaseOptions,
  ) {
    this.localSettings = localSettings(database, 'rustok_app');
  }

  /** Connects, and refuses to go on when the role could see past row-level security. */
  static async open(database: DatabaseOptions, entities: readonly EntityType[]): Promise<DatabasePools> {
    const { connectionString, max, ...extra } = poolConfig(database, { role: 'rustok_app', name: 'write' });
    const write = new DataSource({
      type: 'postgres',
      // Handed over, since TypeORM would look for it by name, which a bundle does not have.
      driver: pg,
      url: connectionString ?? database.url,
      poolSize: max ?? 10,
      extra,
      entities: entities as unknown as EntitySchema[],
      namingStrategy: new SnakeCaseNamingStrategy(),
      installExtensions: false,
      logging: false,
    });
    await write.initialize();
    const pools = new DatabasePools(write, new ReadPool(database), new SystemPool(database), database);
    try {
      await refusePrivilegedRole(write, pools.localSettings);
    } catch (error) {
      await pools.close();
      throw error;
    }
    return pools;
  }

  /** A runner on the write pool whose statements are traced. */
  writeRunner(): QueryRunner {
    const runner = this.write.createQueryRunner();
    const query = runner.query.bind(runner) as (text: string, ...rest: unknown[]) => Promise<unknown>;
    runner.query = (text: string, ...rest: unknown[]) =>
      withStatementSpan(text, () => query(text, ...rest)) as Promise<never>;
    return runner;
  }

  checkedTenantId(id: string): string {
    if (!isId(id)) throw new TypeError('A tenant id must be a UUID.');
    return id;
  }

  /** Rolls back, and drops the connection when even that fails. */
  async rollback(runner: QueryRunner): Promise<void> {
    try {
      await runner.query('ROLLBACK');
    } catch {
      const client = (await runner.connect()) as { end(): Promise<void> };
      await client.end().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.write.isInitialized && this.write.destroy(), this.read.close(), this.system.close()]);
  }
}

async function refusePrivilegedRole(dataSource: DataSource, settings: string): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(`BEGIN; ${settings}SELECT 1`);
    const [role] = (await runner.query(
      'SELECT current_user AS name, rolsuper OR rolbypassrls AS privileged FROM pg_roles WHERE rolname = current_user',
    )) as { name: string; privileged: boolean }[];
    await runner.query('COMMIT');
    if (!role || role.privileged || role.name !== 'rustok_app') {
      throw new Error(
        `The database session works as "${role?.name ?? 'nobody'}", not as rustok_app: row-level security would not hold.`,
      );
    }
  } finally {
    await runner.release();
  }
}
