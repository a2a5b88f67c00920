import { z } from 'zod';

export const storefrontEnvironment = z.object({
  PORT: z.coerce
    .number('must be a number')
    .int()
    .min(0)
    .max(65_535)
    .default(3100)
    .describe('port of the shops; 0 takes a free one'),
  RUSTOK_HTTP_HOST: z.string().default('0.0.0.0').describe('address to listen on'),
  RUSTOK_HTTP_SHUTDOWN_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(600)
    .default(25)
    .describe('time to finish what has begun before the process ends'),
  RUSTOK_HTTP_TRUSTED_PROXIES: z
    .string()
    .optional()
    .describe('addresses and networks whose X-Forwarded headers are believed, separated by commas'),
  RUSTOK_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' })
    .default('http://127.0.0.1:3000/api/graphql')
    .describe('GraphQL endpoint of the API'),
  RUSTOK_API_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(60_000)
    .default(5000)
    .describe('milliseconds after which a page gives up waiting for the API'),
  RUSTOK_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type StorefrontSettings = z.infer<typeof storefrontEnvironment>;

/** @throws Error with one line for each wrong variable, without its value */
export function settingsOf(environment: Readonly<Record<string, string | undefined>>): StorefrontSettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = storefrontEnvironment.safeParse(given);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}

export const readSettings = (): StorefrontSettings => settingsOf(process.env);
