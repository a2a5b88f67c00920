import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { testEnv } from './env.js';
import { Program } from './program.js';

const RUSTOK = 'packages/cli/src/main.ts';

/** The whole platform on a database of its own: command line, server and storefront. */
export class Platform {
  private readonly programs: Program[] = [];
  private readonly name = `rustok_e2e_${randomBytes(8).toString('hex')}`;

  /** Makes the database; nothing runs yet. */
  static async create(): Promise<Platform> {
    const platform = new Platform();
    await asSuperuser('postgres', `CREATE DATABASE ${platform.name}`);
    await platform.rustok('migrate');
    return platform;
  }

  /** Runs a command to its end. */
  async rustok(...args: string[]): Promise<void> {
    const command = Program.launch(RUSTOK, args, { DATABASE_URL: this.databaseUrl });
    this.programs.push(command);
    await command.succeeded();
  }

  /** Imports a product file, and waits until its products can be found. */
  async importProducts(tenant: string, file: string, ...options: string[]): Promise<void> {
    await this.rustok('import', 'shopify', file, '--tenant', tenant, '--wait', ...options);
  }

  /** As staff would set them, before anything runs that would have to hear of it. */
  async setUp(tenant: string, module: string, settings: object): Promise<void> {
    await asSuperuser(
      this.name,
      `UPDATE rustok.tenant_modules AS m SET settings = $3 FROM rustok.tenants AS t
        WHERE t.slug = $1 AND m.tenant_id = t.id AND m.module_slug = $2`,
      [tenant, module, JSON.stringify(settings)],
    );
  }

  /** @returns the port of the shops */
  async serve(): Promise<number> {
    const server = await Program.serve('apps/server/src/main.ts', { DATABASE_URL: this.databaseUrl });
    this.programs.push(server);
    const storefront = await Program.serve('apps/storefront/src/main.ts', {
      RUSTOK_API_URL: `http://127.0.0.1:${server.port}/api/graphql`,
    });
    this.programs.push(storefront);
    return storefront.port;
  }

  async stop(): Promise<void> {
    for (const program of this.programs.splice(0).reverse()) await program.stop();
    await asSuperuser('postgres', `DROP DATABASE ${this.name} WITH (FORCE)`);
  }

  private get databaseUrl(): string {
    return urlOf(this.name);
  }
}

async function asSuperuser(database: string, sql: string, values: readonly unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(database) });
  await client.connect();
  try {
    await client.query(sql, [...values]);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  if (testEnv.databaseUrl === undefined) throw new Error('RUSTOK_TEST_DATABASE_URL names no PostgreSQL server.');
  const url = new URL(testEnv.databaseUrl);
  url.pathname = `/${database}`;
  return url.href;
}
