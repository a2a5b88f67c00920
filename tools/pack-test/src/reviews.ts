import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.js';
import { root, type Tarballs } from './packages.js';
import { run } from './run.js';

/** Checks, tests and packs the example module as its author does. @returns its tarball */
export async function makeReviews(folder: string, tarballs: Tarballs, databaseUrl: string): Promise<string> {
  cpSync(join(root, 'examples/reviews'), folder, {
    recursive: true,
    filter: (path) => !/\/(node_modules|dist)$/.test(path),
  });
  await install('pnpm', folder, tarballs);
  await run(folder, ['pnpm', 'types']);
  await run(folder, ['pnpm', 'test'], { RUSTOK_TEST_DATABASE_URL: databaseUrl });
  await run(folder, ['pnpm', 'build']);
  await run(folder, ['pnpm', 'pack']);
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('reviews was not packed.');
  return join(folder, tarball);
}

/** Composes what the environment names, so that one build serves as several subgraphs, a process each. */
const MODULES = `import { PlatformModules } from '@rustok/platform';
import type { Composable, RustokModuleRef } from '@rustok/core';

const names = (process.env['HOST_MODULES'] ?? '@rustok/commerce,@example/reviews').split(',');
const isModule = (value: unknown): value is RustokModuleRef => typeof value === 'object' && value !== null && 'definition' in value;
const packages = await Promise.all(names.map(async (name) => Object.values(await import(name)).find(isModule)));
export const modules: readonly Composable[] = [PlatformModules, ...packages.filter(isModule)];
`;

/** Adds the module to a host that is an ESM application. */
export async function addReviews(host: string, tarballs: Tarballs, tarball: string): Promise<void> {
  await install('pnpm', host, tarballs, [tarball]);
  writeFileSync(join(host, 'src/modules.ts'), MODULES);
  await run(host, ['node_modules/.bin/tsc']);
}
