import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TomlError } from 'smol-toml';
import { z } from 'zod';
import { CliError } from '../cli-error.js';

const schema = z.strictObject({
  schema: z.literal(1, 'must be 1, the only version that this program knows'),
  /** Files that are written, from the manifest's folder. */
  write: z.strictObject({
    server: z.string(),
    storefront: z.string().optional(),
    registry: z.string().optional(),
  }),
  /** In the order of composition. */
  modules: z.record(
    z.string(),
    z.strictObject({
      package: z.string(),
      /** The name of its export; needed where a package exports several modules. */
      export: z.string().optional(),
    }),
  ),
});

export type Manifest = z.infer<typeof schema>;

/** @throws CliError naming what is wrong, and where */
export function readManifest(folder: string): Manifest {
  const path = join(folder, 'modules.toml');
  if (!existsSync(path)) throw new CliError(`${path} does not exist.`);
  const result = schema.safeParse(parseToml(path));
  if (result.success) return result.data;
  throw new CliError(
    `modules.toml: ${result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
  );
}

function parseToml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new CliError(`modules.toml, line ${error.line}: ${error.message.split('\n', 1)[0]}`);
  }
}
