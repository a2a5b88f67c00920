import { z } from 'zod';
import { StartError } from './start-error.js';

const port = z.coerce.number('must be a number').int().min(1).max(65_535);

const schema = z.object({
  /** Without it an embedded PostgreSQL is started. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/[^\s]+$/, 'must look like postgres://user:password@host:5432/database')
    .optional(),
  PORT: port.default(3000),
  RUSTOK_STOREFRONT_PORT: port.default(3100),
});

export type Env = z.infer<typeof schema>;
export type ChildEnv = Readonly<Record<string, string | undefined>>;

/** What the started programs inherit. */
export const inherited: ChildEnv = process.env;

/** @throws StartError naming the wrong variable; never its value, which may hold a password */
export function readEnv(): Env {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new StartError(result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '));
}
