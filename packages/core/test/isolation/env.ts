import { existsSync } from 'node:fs';
import { env } from 'node:process';

/**
 * Where PgBouncer is, or null on a machine without it.
 *
 * @throws Error in continuous integration, where no part may be missing
 */
export function pgbouncerPath(): string | null {
  const path = env.PGBOUNCER_PATH ?? '/usr/sbin/pgbouncer';
  if (existsSync(path)) return path;
  if (env.CI === 'true') throw new Error(`The pooler's specs need PgBouncer at ${path}, or PGBOUNCER_PATH.`);
  return null;
}
