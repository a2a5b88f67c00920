import { randomBytes } from 'node:crypto';
import { SCHEMA, type DatabaseRole, type ModuleDefinition } from '@rustok/core';
import pg from 'pg';
import { connected, urlOf } from './server.js';
import { templateDatabase } from './template.js';

/** The database of one spec file: a clone of the template, and connections past the application. */
export class SpecDatabase {
  private readonly clients = new Set<pg.Client>();

  private constructor(
    readonly name: string,
    readonly superuser: pg.Client,
  ) {}

  static async create(modules: readonly ModuleDefinition[]): Promise<SpecDatabase> {
    const template = await templateDatabase(modules);
    const name = `rustok_spec_${randomBytes(8).toString('hex')}`;
    await connected('postgres', (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
    const superuser = new pg.Client({ connectionString: urlOf(name), options: `-c search_path=${SCHEMA},public` });
    await superuser.connect();
    return new SpecDatabase(name, superuser);
  }

  /** Of a superuser, as careless hosts configure it: the application must end up as `rustok_app` all the same. */
  get url(): string {
    return urlOf(this.name);
  }

  /** A connection in a role, until {@link disconnect}. */
  async connect(role: DatabaseRole): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      options: `-c search_path=${SCHEMA},public -c role=${role}`,
    });
    await client.connect();
    this.clients.add(client);
    return client;
  }

  async disconnect(): Promise<void> {
    const clients = [...this.clients];
    this.clients.clear();
    await Promise.all(clients.map((client) => client.end()));
  }

  async drop(): Promise<void> {
    await this.disconnect();
    await this.superuser.end();
    await connected('postgres', (client) => client.query(`DROP DATABASE ${this.name} WITH (FORCE)`));
  }
}
