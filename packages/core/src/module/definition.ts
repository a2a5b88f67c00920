import type { Provider, Type } from '@nestjs/common';
import type { z } from 'zod';
import type { Permission } from '../access/permission.js';
import type { Command } from '../commands/command.js';
import type { RequestContext } from '../context/request-context.js';
import type { ConstraintErrors } from '../db/database-errors.js';
import type { EntityType } from '../db/database-pools.js';
import type { Sql } from '../db/sql.js';
import type { WriteTransaction } from '../db/write-transaction.js';
import type { EventConsumer } from '../events/consumer.js';
import type { EventDefinition } from '../events/define-event.js';
import type { HealthCheck } from '../health/health-check.js';
import type { Exporter } from '../imports/exporter.js';
import type { Importer } from '../imports/importer.js';
import type { MetricSource } from '../metrics/metric-source.js';
import type { Migration } from '../migrations/migration.js';
import type { ReadModelSource } from '../read-models/read-model-source.js';
import type { DemoData } from './demo-data.js';

/** A port's abstract class, and the class that fills it. */
export interface PortProvider {
  readonly port: AbstractType;
  readonly useClass: Type;
}

export type AbstractType = abstract new (...dependencies: never[]) => object;

/** A part of a user interface, loaded when it is first shown: `() => import('@rustok/x/storefront')`. */
export interface Slot {
  readonly slot: string;
  readonly load: () => Promise<unknown>;
}

/** Runs in the transaction that flips a tenant's switch; an error leaves the switch as it was. */
export type SwitchHook = (tx: WriteTransaction, ctx: RequestContext) => Promise<void>;

/** All that a module says of itself. There is no second list to keep. */
export interface ModuleDefinition {
  /** One lower-case word, unique; the prefix of its tables, events and error codes. */
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** As in its package.json. */
  readonly version: string;
  /** Platform modules are always on; the others are switched per tenant. */
  readonly kind: 'platform' | 'domain';
  /** Slugs of modules that must be on wherever this one is. */
  readonly dependencies: readonly string[];
  /** Per-tenant settings: every one has a default, so that `{}` is valid. */
  readonly settings: z.ZodObject;
  /** Permissions that its operations ask for. */
  readonly permissions: readonly Permission[];
  readonly entities: readonly EntityType[];
  readonly migrations: readonly Migration[];
  /**
   * Runs after the migrations, at every `migrate`, as `rustok_owner` and outside a transaction: for a
   * library that keeps its own schema up to date. It finds nothing to do when run again.
   */
  readonly afterMigrate: (sql: Sql) => Promise<void>;
  /** PostgreSQL extensions that its migrations use. */
  readonly extensions: readonly string[];
  readonly constraintErrors: ConstraintErrors;
  readonly emits: readonly EventDefinition[];
  readonly consumers: readonly Type<EventConsumer>[];
  readonly services: readonly Provider[];
  readonly resolvers: readonly Type[];
  readonly controllers: readonly Type[];
  /** GraphQL object types with a key that other modules may name through `reference()`. */
  readonly types: readonly Type[];
  readonly readModels: readonly Type<ReadModelSource>[];
  readonly commands: readonly Type<Command>[];
  /** Files that it reads; `@rustok/imports` runs them. */
  readonly importers: readonly Type<Importer>[];
  /** Files that it writes. */
  readonly exporters: readonly Type<Exporter>[];
  readonly demoData: readonly Type<DemoData>[];
  /** Ports of core that it fills. */
  readonly provides: readonly PortProvider[];
  /** Ports that it needs somebody to fill. */
  readonly requires: readonly AbstractType[];
  readonly admin: readonly Slot[];
  readonly storefront: readonly Slot[];
  readonly onEnable: SwitchHook;
  readonly onDisable: SwitchHook;
  readonly health: readonly Type<HealthCheck>[];
  readonly metrics: readonly Type<MetricSource>[];
}

type Identity = 'slug' | 'name' | 'description' | 'version';

/** What an author writes: the identity, and whatever else the module has. */
export type ModuleInit = Pick<ModuleDefinition, Identity> & Partial<Omit<ModuleDefinition, Identity>>;
