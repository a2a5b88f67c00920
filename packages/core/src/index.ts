export { Allow, Public, accessOf, type Access } from './access/access.decorators.js';
export { ANONYMOUS, OPERATOR, type Actor } from './access/actor.js';
export { PermissionSet, type Action, type Permission } from './access/permission.js';
export { ActorResolver, PermissionChecker } from './access/ports.js';
export { Alarm } from './background/alarm.js';
export { Command, type CommandInput, type CommandOption, type CommandOutput } from './commands/command.js';
export { parseEnvironment } from './configuration/parse-environment.js';
export { platformEnvironment, platformOptions } from './configuration/platform-environment.js';
export { startProblem } from './configuration/start-problem.js';
export { compareStates, type FieldChanges } from './conflicts/compare-states.js';
export { mergeOrRefuse, type OnConflict } from './conflicts/merge-or-refuse.js';
export { OnConflictField } from './conflicts/on-conflict.field.js';
export { ReadableWith } from './conflicts/read-permission.js';
export { versionConflict, type VersionConflict } from './conflicts/version-conflict.js';
export type { FieldChange, VersionSpan } from './conflicts/version-history.js';
export { ContextFactory } from './context/context-factory.js';
export type { LoaderFunction } from './context/loaders.js';
export { TenantDirectory } from './context/ports.js';
export { TenantProvisioning, type NewTenant } from './context/tenant-provisioning.js';
export type { ReadContext } from './context/read-context.js';
export { RequestContext, type RequestContextInit } from './context/request-context.js';
export type { RequestFacts } from './context/request-facts.js';
export type { EnabledModule, Tenant } from './context/tenant.js';
export { bigintColumn } from './db/bigint-column.js';
export { ChannelListener, type ChannelObserver } from './db/channel-listener.js';
export { poolConfig, type DatabaseOptions } from './db/connection.js';
export type { ConstraintErrors } from './db/database-errors.js';
export { DatabasePools, type EntityType } from './db/database-pools.js';
export type { FindOptions, ReadTransaction } from './db/read-transaction.js';
export { ROLES, SCHEMA, type DatabaseRole } from './db/roles.js';
export type { Sql } from './db/sql.js';
export { TenantDb } from './db/tenant-db.js';
export { TenantEntity, type NewRow, type RowChanges } from './db/tenant-entity.js';
export type { EntityClass, RowUpdate, WriteTransaction } from './db/write-transaction.js';
export {
  Conflict,
  DomainError,
  Forbidden,
  Invalid,
  NotFound,
  RateLimited,
  Unauthenticated,
  Unavailable,
  type ErrorDetails,
  type ErrorKind,
  type FieldProblem,
} from './errors/domain-error.js';
export { Consumer, consumerOptions, type ConsumerOptions, type EventConsumer } from './events/consumer.js';
export {
  defineEvent,
  readPayload,
  type EarlierVersion,
  type EventDefinition,
  type PayloadOf,
} from './events/define-event.js';
export type { EventEnvelope, EventOf } from './events/envelope.js';
export type { Schedule } from './events/scheduled-events.js';
export { EventDelivery, EventStore, type DrainOptions } from './events/ports.js';
export {
  checkPage,
  connectionType,
  ConnectionArgs,
  DEFAULT_PAGE_SIZE,
  MAX_PAGE_SIZE,
  PageInfo,
  toConnection,
  type Connection,
  type Edge,
} from './graphql/connection.js';
export {
  ChoiceField,
  FlagField,
  IdField,
  IdListField,
  IntField,
  MoneyField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  TimeField,
} from './fields/input-fields.js';
export { openApiType } from './fields/open-api-type.js';
export { PublicField, ResponseField, RestField, Storefront } from './fields/response-field.js';
export { STORABLE } from './fields/storable.js';
export { textPattern } from './fields/text-pattern.js';
export { costOf } from './graphql/limits/cost.js';
export { DEFAULT_LIMITS, type GraphqlLimits } from './graphql/limits/limits.js';
export type { OperationManifest } from './graphql/operations/manifest.js';
export { formatError as formatGraphqlError } from './graphql/format-error.js';
export { graphqlName, reference } from './graphql/reference.js';
export { MutationPayload, UserError } from './graphql/user-error.js';
export { HealthCheck, type HealthReport } from './health/health-check.js';
export { HealthService, type ModuleHealth } from './health/health.service.js';
export { Ctx } from './http/context-of.js';
export { DomainErrorFilter } from './http/domain-error.filter.js';
export { inputPipe } from './http/input-pipe.js';
export { ClearableField, OptionalField } from './http/optional-fields.js';
export { IfMatch, VersionTag } from './http/version-tag.js';
export { problemOf, type ProblemDetails } from './http/problem-details.js';
export { toDomainError } from './http/to-domain-error.js';
export { IdempotencyKeyField, Idempotent, IdempotentRoute, isIdempotent } from './idempotency/idempotent.js';
export type { IdempotentRequest } from './idempotency/idempotent-request.js';
export { isId, newId } from './ids/id.js';
export { csvLine } from './imports/csv.js';
export { Exporter, type ExportPart, type ExportRequest } from './imports/exporter.js';
export type { FileProblem } from './imports/file-problem.js';
export type {
  ImportColumn,
  ImportFile,
  ImportInspection,
  ImportPosition,
  InspectedFile,
} from './imports/import-file.js';
export {
  Importer,
  type ImportedChange,
  type ImportField,
  type ImportItem,
  type ImportOutcome,
  type UndoOutcome,
} from './imports/importer.js';
export { fallbackChain, isLocale, negotiateLocale, pickTranslation } from './locale/locale.js';
export { MetricSource, type Metric } from './metrics/metric-source.js';
export { defineMigration, type Migration, type MigrationStep } from './migrations/migration.js';
export {
  migrate,
  migrateDown,
  migrationsOf,
  type MigrateOptions,
  type MigrationProgress,
  type OwnedMigration,
} from './migrations/migration-runner.js';
export { prepareDatabaseSql } from './migrations/prepare-database.js';
export { protectTenantTable, type TenantTableAccess } from './migrations/tenant-table.js';
export type {
  AbstractType,
  ModuleDefinition,
  ModuleInit,
  PortProvider,
  Slot,
  SwitchHook,
} from './module/definition.js';
export { defineModule, type RustokModuleRef } from './module/define-module.js';
export { DemoData } from './module/demo-data.js';
export {
  EVENT_TRANSPORTS,
  RUSTOK_OPTIONS,
  type EventTransport,
  type GraphqlOptions,
  type PersistedOperationsOptions,
  type RustokOptions,
} from './module/options.js';
export { ModuleRegistry } from './module/registry.js';
export { RustokModule, type Composable } from './module/rustok.module.js';
export { fractionDigits, isCurrency } from './money/currency.js';
export { formatMoney, parseMoney, type Money } from './money/money.js';
export type { PriceContext, ReadModelPrice } from './read-models/price-context.js';
export {
  ReadModelSource,
  type FacetValue,
  type ReadModelDocument,
  type TextWeight,
} from './read-models/read-model-source.js';
export { ReadModels } from './read-models/read-models.js';
export type {
  FacetCounts,
  Highlights,
  SearchHit,
  SearchPage,
  StyledText,
  SuggestedHit,
  Suggestions,
} from './read-models/search-page.js';
export type { RangeFilter, ReadOptions, SearchRequest, SuggestRequest } from './read-models/search-request.js';
export { continueTrace, currentTraceparent } from './telemetry/spans.js';
