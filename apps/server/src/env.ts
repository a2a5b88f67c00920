import {
  parseEnvironment,
  platformEnvironment,
  platformOptions,
  type GraphqlOptions,
  type RustokOptions,
} from '@rustok/core';
import { z } from 'zod';
import { readOperations } from './operations-file.js';

export const ROLES = ['all', 'api', 'worker', 'relay'] as const;
export type Role = (typeof ROLES)[number];

/** What each role does in the background. */
const WORKERS = { all: true, api: false, worker: 'consumers', relay: 'relay' } as const;

const origins = (text: string) =>
  text
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean);

export const serverEnvironment = platformEnvironment.extend({
  PORT: z.coerce
    .number('must be a number')
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe('port of the API; 0 takes a free one'),
  RUSTOK_HTTP_HOST: z.string().default('0.0.0.0').describe('address to listen on'),
  RUSTOK_HTTP_CORS_ORIGINS: z
    .string()
    .default('')
    .transform(origins)
    .describe('origins whose browsers may call the API, separated by commas'),
  RUSTOK_HTTP_REQUEST_SECONDS: z.coerce
    .number()
    .int()
    .min(5)
    .max(3600)
    .default(300)
    .describe('time that a client has to send a request, its file included'),
  RUSTOK_HTTP_SHUTDOWN_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(600)
    .default(25)
    .describe('time to finish what has begun before the process ends'),
  RUSTOK_ROLE: z
    .enum(ROLES)
    .default('all')
    .describe(
      'what this process does: answer requests, run consumers and the index, relay events to them, or all of it',
    ),
  RUSTOK_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  RUSTOK_GRAPHQL_INTROSPECTION: z
    .stringbool()
    .optional()
    .describe('whether the schema may be asked for; unless told, only where NODE_ENV is not production'),
  RUSTOK_GRAPHQL_OPERATIONS: z
    .string()
    .optional()
    .describe("file of persisted operations, as Apollo's or Relay's tools write it"),
  RUSTOK_GRAPHQL_OPERATIONS_ONLY: z
    .stringbool()
    .default(false)
    .describe('whether callers without a credential are answered no operations but those of the file'),
  NODE_ENV: z.string().optional().describe('`production` where strangers can reach the process'),
  // Read by OpenTelemetry itself; see telemetry/env.ts.
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .optional()
    .describe('where traces are sent to; nothing is traced unless told'),
  OTEL_TRACES_EXPORTER: z
    .string()
    .optional()
    .describe('`otlp` or `console`; further OTEL_ variables are those of OpenTelemetry'),
});

/** How this process runs. */
export interface ServerSettings {
  readonly role: Role;
  readonly http: {
    readonly port: number;
    readonly host: string;
    readonly corsOrigins: readonly string[];
    /** Milliseconds that a client may take to send a request. */
    readonly requestLimit: number;
    /** Milliseconds that a shutdown may take. */
    readonly shutdownLimit: number;
  };
  readonly logLevel: string;
  readonly platform: RustokOptions;
}

/** @throws Error with one line for each wrong variable, without its value */
export function settingsOf(environment: Readonly<Record<string, string | undefined>>): ServerSettings {
  const env = parseEnvironment(serverEnvironment, environment);
  const isApi = env.RUSTOK_ROLE === 'all' || env.RUSTOK_ROLE === 'api';
  return {
    role: env.RUSTOK_ROLE,
    http: {
      port: env.PORT,
      host: env.RUSTOK_HTTP_HOST,
      corsOrigins: env.RUSTOK_HTTP_CORS_ORIGINS,
      requestLimit: env.RUSTOK_HTTP_REQUEST_SECONDS * 1000,
      shutdownLimit: env.RUSTOK_HTTP_SHUTDOWN_SECONDS * 1000,
    },
    logLevel: env.RUSTOK_LOG_LEVEL,
    platform: {
      ...platformOptions(env),
      workers: WORKERS[env.RUSTOK_ROLE],
      graphql: isApi ? graphqlOptions(env) : 'host',
    },
  };
}

/** @throws Error when the file of operations cannot be read */
function graphqlOptions(env: z.infer<typeof serverEnvironment>): GraphqlOptions {
  const file = env.RUSTOK_GRAPHQL_OPERATIONS;
  if (env.RUSTOK_GRAPHQL_OPERATIONS_ONLY && file === undefined)
    throw new Error('RUSTOK_GRAPHQL_OPERATIONS_ONLY needs the file that RUSTOK_GRAPHQL_OPERATIONS names.');
  return {
    introspection: env.RUSTOK_GRAPHQL_INTROSPECTION ?? env.NODE_ENV !== 'production',
    ...(file !== undefined && {
      persistedOperations: { manifest: readOperations(file), only: env.RUSTOK_GRAPHQL_OPERATIONS_ONLY },
    }),
  };
}

export const readSettings = (): ServerSettings => settingsOf(process.env);
