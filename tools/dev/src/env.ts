import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { root } from './root.js';
import { StartError } from './start-error.js';

const port = z.coerce.number('must be a number').int().min(1).max(65_535);

const schema = z.object({
  /** Without it an embedded PostgreSQL is started. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/[^\s]+$/, 'must look like postgres://user:password@host:5432/database')
    .optional(),
  /** Everything that a running clone keeps: the database, the token, what was started. Git ignores the default. */
  RUSTOK_DEV_FOLDER: z.string().default(join(root, '.rustok')),
  PORT: port.default(3000),
  RUSTOK_STOREFRONT_PORT: port.default(3100),
});

export type Env = z.infer<typeof schema>;
export type ChildEnv = Readonly<Record<string, string | undefined>>;

const file = join(root, '.env');

/** What the started programs inherit: this clone's `.env`, and before it the variables of whoever calls. */
export const inherited: ChildEnv = {
  ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}),
  ...process.env,
};

/** @throws StartError naming the wrong variable; never its value, which may hold a password */
export function readEnv(): Env {
  const given = Object.fromEntries(Object.entries(inherited).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new StartError(result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '));
}
