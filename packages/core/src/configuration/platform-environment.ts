import { z } from 'zod';
import { EVENT_TRANSPORTS, type RustokOptions } from '../module/options.js';

const url = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' });

/** The variables that every process of the platform reads. */
export const platformEnvironment = z.object({
  DATABASE_URL: url.describe('PostgreSQL 16 or later'),
  RUSTOK_DB_DIRECT_URL: url.optional().describe('past the pooler, for LISTEN and migrations'),
  RUSTOK_DB_POOL_SIZE: z.coerce.number().int().min(2).max(500).default(10).describe('connections of each pool'),
  RUSTOK_DB_POOLER: z
    .enum(['none', 'transaction'])
    .default('none')
    .describe('`transaction` behind a pooler that lends connections per transaction'),
  RUSTOK_EVENT_TRANSPORT: z.enum(EVENT_TRANSPORTS).default('outbox'),
  RUSTOK_OPERATOR_TOKEN: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe('bearer token of the operator'),
  RUSTOK_DEFAULT_TENANT: z.string().optional().describe('slug used where host and headers name no tenant'),
  RUSTOK_TENANT_BASE_DOMAINS: z
    .string()
    .default('localhost')
    .transform((text) =>
      text
        .split(',')
        .map((domain) => domain.trim())
        .filter(Boolean),
    )
    .describe('domains whose sub-domains are tenants, separated by commas'),
});

/** The module's options as these variables give them. */
export function platformOptions(env: z.infer<typeof platformEnvironment>): RustokOptions {
  return {
    database: {
      url: env.DATABASE_URL,
      poolSize: env.RUSTOK_DB_POOL_SIZE,
      pooler: env.RUSTOK_DB_POOLER,
      ...(env.RUSTOK_DB_DIRECT_URL !== undefined && { directUrl: env.RUSTOK_DB_DIRECT_URL }),
    },
    eventTransport: env.RUSTOK_EVENT_TRANSPORT,
    ...(env.RUSTOK_OPERATOR_TOKEN !== undefined && { operatorToken: env.RUSTOK_OPERATOR_TOKEN }),
    ...(env.RUSTOK_DEFAULT_TENANT !== undefined && { defaultTenant: env.RUSTOK_DEFAULT_TENANT }),
    tenantBaseDomains: env.RUSTOK_TENANT_BASE_DOMAINS,
  };
}
