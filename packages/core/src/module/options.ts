import type { DatabaseOptions } from '../db/connection.js';
import type { GraphqlLimits } from '../graphql/limits/limits.js';
import type { OperationManifest } from '../graphql/operations/manifest.js';

export const RUSTOK_OPTIONS = Symbol('rustok options');

export const EVENT_TRANSPORTS = ['memory', 'outbox'] as const;
export type EventTransport = (typeof EVENT_TRANSPORTS)[number];

export interface GraphqlOptions {
  /** `/api/graphql` unless told. */
  readonly path?: string;
  /** Whether the schema may be asked for; only where `NODE_ENV` is not `production` unless told. */
  readonly introspection?: boolean;
  /**
   * Slugs of the modules whose operations it serves; all unless told. For one graph over several
   * processes: each needs the platform's modules to run, and only one may serve their operations.
   */
  readonly modules?: readonly string[];
  /** What one request may ask for; the others keep their defaults. */
  readonly limits?: Partial<GraphqlLimits>;
  /** Operations that are known by an id or the hash of their text. */
  readonly persistedOperations?: PersistedOperationsOptions;
}

export interface PersistedOperationsOptions {
  /** The manifest of Apollo's or Relay's tools, parsed. */
  readonly manifest: OperationManifest;
  /** Whether callers without a credential are answered no other operations. */
  readonly only?: boolean;
}

/** How a host runs the platform. */
export interface RustokOptions {
  readonly database: DatabaseOptions;
  /** `outbox` unless told. */
  readonly eventTransport?: EventTransport;
  /**
   * What this process does in the background: all of it, nothing, only relay stored events to the
   * queues, or only run consumers and keep the index fresh. All of it unless told.
   */
  readonly workers?: boolean | 'relay' | 'consumers';
  /**
   * An endpoint of its own, or `'host'` to contribute to the host's own GraphQLModule, whose options are the host's then:
   * limits, introspection, and `formatError`, for which core has `formatGraphqlError`.
   */
  readonly graphql?: GraphqlOptions | 'host';
  /** Bearer of this token may do everything, until accounts exist. No token, no operator. */
  readonly operatorToken?: string;
  /** The tenant's slug of requests that name none, on hosts that belong to no tenant. */
  readonly defaultTenant?: string;
  /** Domains below which `<slug>.<domain>` is a tenant's host; `['localhost']` unless told. */
  readonly tenantBaseDomains?: readonly string[];
}
