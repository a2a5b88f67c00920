import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.js';

/** The repository's root. */
export const root = join(import.meta.dirname, '../../..');

/** Names of packages, and the tarballs that would be published. */
export type Tarballs = Readonly<Record<string, string>>;

/** Builds all publishable packages and packs them into a folder. */
export async function packAll(folder: string): Promise<Tarballs> {
  await run(root, ['pnpm', 'turbo', 'run', 'build', '--filter=./packages/*']);
  await run(root, ['pnpm', '--recursive', '--filter', './packages/*', 'pack', '--pack-destination', folder]);
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      `@rustok/${file.slice('rustok-'.length, file.lastIndexOf('-'))}`,
      join(folder, file),
    ]),
  );
}
