import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { CliError } from '../cli-error.js';

const settings = z.object({
  modules: z.string(),
  env: z.array(z.string()).default(['.env']),
});

/** The application that the command works on, as its package.json tells. */
export interface Application {
  readonly folder: string;
  /** Exports `modules`, what `RustokModule.forRoot` is given. */
  readonly modulesFile: string;
  /** Where variables are looked for that the environment lacks. */
  readonly envFiles: readonly string[];
}

/** @throws CliError when no package.json from here upwards has a part `rustok` */
export function findApplication(from: string): Application {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const application = readFrom(folder);
    if (application) return application;
    if (folder === dirname(folder)) break;
  }
  throw new CliError(
    'No package.json from here upwards says which application this is: add "rustok": { "modules": "<file that exports `modules`>" } to it.',
  );
}

function readFrom(folder: string): Application | null {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return null;
  const { rustok } = JSON.parse(readFileSync(path, 'utf8')) as { rustok?: unknown };
  if (rustok === undefined) return null;
  const result = settings.safeParse(rustok);
  if (!result.success)
    throw new CliError(`"rustok" in ${path} must have "modules", the path of the file that exports them.`);
  return {
    folder,
    modulesFile: resolve(folder, result.data.modules),
    envFiles: result.data.env.map((file) => resolve(folder, file)),
  };
}
