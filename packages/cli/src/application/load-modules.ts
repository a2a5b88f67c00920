import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { RustokModuleRef } from '@rustok/core';
import { CliError } from '../cli-error.js';
import type { Application } from './application.js';

/** The modules that the application composes. */
export async function loadModules({ modulesFile }: Application): Promise<readonly RustokModuleRef[]> {
  if (!existsSync(modulesFile))
    throw new CliError(`${modulesFile} does not exist; run \`rustok modules sync\`, or build the application.`);
  const { modules } = (await import(pathToFileURL(modulesFile).href)) as { modules?: unknown };
  if (!Array.isArray(modules)) throw new CliError(`${modulesFile} exports no list \`modules\`.`);
  const flat: unknown[] = modules.flat();
  if (!flat.every(isModule))
    throw new CliError(`${modulesFile} exports something among \`modules\` that is no module.`);
  return flat;
}

export function isModule(value: unknown): value is RustokModuleRef {
  return typeof value === 'object' && value !== null && 'definition' in value && 'module' in value;
}
