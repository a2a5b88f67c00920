import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { CommandOutput } from '@rustok/core';
import type { Application } from '../application/application.js';
import { loadInstalledModule, type InstalledModule } from './installed-module.js';
import { readManifest, type Manifest } from './manifest.js';
import { moduleRegistry, serverModules, storefrontModules } from './written-files.js';

interface SyncOptions {
  readonly isCheck: boolean;
  readonly output: Pick<CommandOutput, 'line'>;
}

/** Writes what follows from the manifest, or only says what would change. @returns the exit code */
export async function syncModules({ folder }: Application, { isCheck, output }: SyncOptions): Promise<number> {
  const manifest = readManifest(folder);
  const importer = resolve(folder, manifest.write.server);
  const installed: InstalledModule[] = [];
  for (const wanted of Object.values(manifest.modules)) installed.push(await loadInstalledModule(wanted, importer));

  const stale = filesOf(manifest, installed).filter(({ path, text }) => textOf(resolve(folder, path)) !== text);
  for (const { path, text } of stale) {
    if (!isCheck) write(resolve(folder, path), text);
    output.line(
      isCheck ? `${path} is out of step with modules.toml; run \`rustok modules sync\`.` : `written: ${path}`,
    );
  }
  if (stale.length === 0) output.line('Everything is in step with modules.toml.');
  return isCheck && stale.length > 0 ? 1 : 0;
}

function filesOf({ write: { server, storefront, registry } }: Manifest, installed: readonly InstalledModule[]) {
  return [
    { path: server, text: serverModules(installed) },
    ...(storefront === undefined ? [] : [{ path: storefront, text: storefrontModules(installed) }]),
    ...(registry === undefined ? [] : [{ path: registry, text: moduleRegistry(installed) }]),
  ];
}

const textOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
