import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tarballs } from './packages.js';
import { run } from './run.js';

export type Installer = 'npm' | 'pnpm';

/** What npm would run unasked and pnpm asks for: nothing that these applications need. */
const PNPM_SETTINGS = 'strictDepBuilds: false\n';

/**
 * Adds all of the platform's packages to an application, in one command, with everything else it depends on. No
 * registry has them yet, so pnpm is told that whoever asks for one means the tarball; npm takes what is installed.
 */
export async function install(
  installer: Installer,
  folder: string,
  tarballs: Tarballs,
  others: readonly string[] = [],
): Promise<void> {
  const files = [...Object.values(tarballs), ...others];
  if (installer === 'npm') {
    await run(folder, ['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', ...files]);
    return;
  }
  const overrides = Object.entries(tarballs).map(([name, file]) => `  '${name}': 'file:${file}'\n`);
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), `${PNPM_SETTINGS}overrides:\n${overrides.join('')}`);
  await run(folder, ['pnpm', 'add', '--prefer-offline', ...files]);
}
