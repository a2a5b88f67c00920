import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { RustokModuleRef } from '@rustok/core';
import { isModule } from '../application/load-modules.js';
import { CliError } from '../cli-error.js';

/** What a package of the manifest turned out to be. */
export interface InstalledModule {
  readonly package: string;
  /** The name under which it exports its module, or its bundle of modules. */
  readonly exportName: string;
  readonly modules: readonly RustokModuleRef[];
  readonly hasStorefront: boolean;
}

/**
 * Loads a package as the file that will import it does.
 *
 * @throws CliError when it is not installed there, or exports no module
 */
export async function loadInstalledModule(
  wanted: { readonly package: string; readonly export?: string | undefined },
  importer: string,
): Promise<InstalledModule> {
  const require = createRequire(importer);
  const exported = (await import(pathToFileURL(resolve(require, wanted.package)).href)) as Record<string, unknown>;
  const candidates = Object.entries(exported).filter(
    ([name, value]) => isModuleOrBundle(value) && (wanted.export ?? name) === name,
  );
  const [first, ...others] = candidates;
  if (!first)
    throw new CliError(
      `${wanted.package} exports no module${wanted.export === undefined ? '' : ` named ${wanted.export}`}.`,
    );
  if (others.length > 0) {
    throw new CliError(
      `${wanted.package} exports ${candidates.map(([name]) => name).join(' and ')}; say in modules.toml which one: export = "…".`,
    );
  }
  const [exportName, value] = first;
  return {
    package: wanted.package,
    exportName,
    modules: [value].flat() as RustokModuleRef[],
    hasStorefront: offersStorefront(require, wanted.package),
  };
}

function resolve(require: NodeJS.Require, name: string): string {
  try {
    return require.resolve(name);
  } catch (error) {
    throw new CliError(
      `${name} is in modules.toml and not installed where it is imported; add it to that package.json.`,
      { cause: error },
    );
  }
}

function isModuleOrBundle(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 && value.every(isModule) : isModule(value);
}

function offersStorefront(require: NodeJS.Require, name: string): boolean {
  const { exports = {} } = require(`${name}/package.json`) as { exports?: Record<string, unknown> };
  return './storefront' in exports;
}
