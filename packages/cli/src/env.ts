import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parseEnvironment, platformEnvironment, platformOptions, type RustokOptions } from '@rustok/core';

/**
 * The platform's options from the environment; variables that it lacks are looked for in the
 * given files, the first that has one decides.
 *
 * @throws Error naming each wrong variable, without its value
 */
export function readOptions(files: readonly string[]): RustokOptions {
  const fromFiles = files.filter((file) => existsSync(file)).map((file) => parseEnv(readFileSync(file, 'utf8')));
  const environment = Object.assign({}, ...fromFiles.reverse(), given()) as Record<string, string | undefined>;
  return platformOptions(parseEnvironment(platformEnvironment, environment));
}

/** The folder from which the person calls; pnpm runs a script elsewhere and keeps the place here. */
export const callersFolder = (): string => process.env['INIT_CWD'] ?? process.cwd();

/** Where the application is looked for, from there upwards. */
export const applicationFolder = (): string => process.env['RUSTOK_APPLICATION'] ?? callersFolder();

// An empty variable counts as one that is not set, so it hides nothing of a file.
const given = () => Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
