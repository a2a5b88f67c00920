import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  EventDelivery,
  ModuleRegistry,
  ReadModels,
  type AbstractType,
  type Composable,
  type DatabaseOptions,
  type DatabaseRole,
  type EventDefinition,
  type EventOf,
  type NewTenant,
  type RequestContext,
  type RustokModuleRef,
  type RustokOptions,
  type SearchHit,
} from '@rustok/core';
import type { Client } from 'pg';
import { addressOf, startApplication } from './app/application.js';
import { contextOf, newCallers, newTenant, type Callers } from './app/callers.js';
import { errorLog } from './app/error-log.js';
import { withStandIns } from './app/compose.js';
import { eventsOf, undeclaredEvents } from './app/recorded-events.js';
import {
  OPERATOR_TOKEN,
  sendGraphql,
  sendHttp,
  type GraphqlAnswer,
  type HttpOptions,
  type RequestOptions,
} from './app/requests.js';
import { SpecDatabase } from './database/spec-database.js';
import type { WireReport } from './wire/wire-recorder.js';
import { WireTap } from './wire/wire-tap.js';

/** The platform's options, except where the database is. */
export type ModuleTestOptions = Partial<Omit<RustokOptions, 'database'>> & {
  readonly database?: Partial<Omit<DatabaseOptions, 'url' | 'directUrl'>>;
  /** Puts something between the application and its database, such as a pooler. */
  readonly through?: (databaseUrl: string) => Promise<Passage>;
};

/** The database, reached another way. */
export interface Passage {
  readonly url: string;
  close(): Promise<void>;
}

interface Running {
  readonly database: SpecDatabase;
  readonly passage: Passage | undefined;
  readonly tap: WireTap;
  readonly application: NestFastifyApplication;
}

/** The modules under test, running, and everything that a test does with them. */
export class ModuleTest {
  readonly modules: readonly RustokModuleRef[];
  private running: Running | undefined;
  private callers: Callers | undefined;
  private tenants: RequestContext[] = [];

  constructor(
    private readonly options: ModuleTestOptions,
    composables: readonly Composable[],
  ) {
    this.modules = withStandIns(composables);
  }

  /** The operator in this test's tenant. */
  get ctx(): RequestContext {
    return this.current.ctx;
  }

  /** The operator in another tenant. */
  get otherTenant(): RequestContext {
    return this.current.otherTenant;
  }

  /** Somebody without credentials in this test's tenant. */
  get anonymous(): RequestContext {
    return this.current.anonymous;
  }

  /** One more tenant, for its operator. */
  async newTenant(wanted: Partial<NewTenant> = {}): Promise<RequestContext> {
    const ctx = await contextOf(this.application, await newTenant(this.application, wanted));
    this.tenants.push(ctx);
    return ctx;
  }

  /** What the application provides for a class: a service, or the port that a module fills. */
  get<Provided>(type: { readonly prototype: Provided }): Provided {
    return this.application.get<Provided>(type as Type<Provided>, { strict: false });
  }

  /** Hands all stored events to their consumers, waits for the effects, and brings the index up to date. */
  async deliver(options: { readonly times?: number } = {}): Promise<void> {
    await this.get(EventDelivery).drain(options);
    if (!this.isFilled(ReadModels)) return;
    for (const ctx of [this.ctx, this.otherTenant, ...this.tenants]) await this.get(ReadModels).refresh(ctx);
  }

  /** The documents' bodies of a source as this test's tenant reads them, up to 100. */
  async index(source: string, ctx: RequestContext = this.ctx): Promise<SearchHit['body'][]> {
    await this.get(ReadModels).refresh(ctx);
    const { hits } = await this.get(ReadModels).search(ctx, { source, limit: 100 });
    return hits.map(({ body }) => body);
  }

  /** The committed events of this test's tenant. */
  async events<Definition extends EventDefinition>(definition: Definition): Promise<EventOf<Definition>[]> {
    return eventsOf(this.application, this.superuser, this.ctx.tenant.id, definition);
  }

  async graphql(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    options: RequestOptions = {},
  ): Promise<GraphqlAnswer> {
    return sendGraphql(`${await this.url()}/api/graphql`, { query, variables }, { tenant: this.ctx, ...options });
  }

  /** Sends a request to a path of the running application. */
  async http(path: string, options: HttpOptions = {}): Promise<Response> {
    return sendHttp(`${await this.url()}${path}`, { tenant: this.ctx, ...options });
  }

  /** The running application's address, without a path. */
  async url(): Promise<string> {
    return addressOf(this.application);
  }

  /** The statements that the application sends while the work is done, without transaction control and `set_config`. */
  async statements(work: () => Promise<unknown>): Promise<readonly string[]> {
    return (await this.wire(work)).statements;
  }

  /** All that goes over the wire while the work is done. */
  async wire(work: () => Promise<unknown>): Promise<WireReport> {
    return this.started.tap.observe(work);
  }

  /** What the application logged as errors in this test; it is printed after a test that does not ask. */
  get loggedErrors(): readonly string[] {
    return errorLog.read();
  }

  /** A superuser's connection to the database of this file, past all walls. */
  get superuser(): Client {
    return this.started.database.superuser;
  }

  /** A connection in a role, for this test. Its search path is the platform's schema. */
  async as(role: DatabaseRole): Promise<Client> {
    return this.started.database.connect(role);
  }

  /** The database of this file as the application sees it. */
  get databaseUrl(): string {
    return this.started.database.url;
  }

  get application(): NestFastifyApplication {
    return this.started.application;
  }

  async start(): Promise<void> {
    const { modules } = new ModuleRegistry(this.modules.map(({ definition }) => definition));
    const { through, ...options } = this.options;
    const database = await SpecDatabase.create(modules);
    const passage = await through?.(database.url);
    const tap = await WireTap.open(passage?.url ?? database.url);
    try {
      const application = await startApplication(
        {
          workers: false,
          operatorToken: OPERATOR_TOKEN,
          ...options,
          database: { poolSize: 5, ...options.database, url: tap.url, directUrl: database.url },
        },
        this.modules,
      );
      this.running = { database, passage, tap, application };
    } catch (error) {
      await tap.close();
      await passage?.close();
      await database.drop();
      throw error;
    }
  }

  async begin(): Promise<void> {
    this.tenants = [];
    this.callers = await newCallers(this.application);
  }

  async end(): Promise<void> {
    errorLog.flush();
    await this.running?.database.disconnect();
  }

  /** @throws Error when a module emitted an event that it does not declare */
  async stop(): Promise<void> {
    if (!this.running) return;
    const { application, tap, passage, database } = this.running;
    const definitions = this.modules.map(({ definition }) => definition);
    const undeclared = await undeclaredEvents(application, database.superuser, definitions);
    await application.close();
    await tap.close();
    await passage?.close();
    await database.drop();
    if (undeclared.length > 0) throw new Error(`Emitted and not declared: ${undeclared.join(', ')}`);
  }

  private isFilled(port: AbstractType): boolean {
    return this.modules.some(({ definition }) => definition.provides.some((each) => each.port === port));
  }

  private get started(): Running {
    if (!this.running) throw new Error('The modules run from `beforeAll` on; use this inside a test.');
    return this.running;
  }

  private get current(): Callers {
    if (!this.callers) throw new Error('Tenants exist inside a test only.');
    return this.callers;
  }
}
