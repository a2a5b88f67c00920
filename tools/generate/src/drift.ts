import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EVENTS_FOLDER } from './event-schemas.js';
import type { GeneratedFile } from './generated-file.js';

export interface Drift {
  readonly changed: readonly GeneratedFile[];
  /** Event schemas that no event has any more. */
  readonly orphans: readonly string[];
  /** Event schemas that changed and kept their version: somebody may have stored events of the former. */
  readonly rewritten: readonly string[];
}

/** Compares what was generated with what is there. */
export function driftOf(root: string, files: readonly GeneratedFile[]): Drift {
  const changed = files.filter(({ path, text }) => textOf(root, path) !== text);
  const paths = new Set(files.map(({ path }) => path));
  return {
    changed,
    orphans: globSync(`${EVENTS_FOLDER}/*.json`, { cwd: root }).filter((path) => !paths.has(path)),
    rewritten: changed
      .map(({ path }) => path)
      .filter((path) => path.startsWith(EVENTS_FOLDER) && existsSync(join(root, path))),
  };
}

export function writeDrift(root: string, { changed, orphans }: Drift): void {
  for (const { path, text } of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const path of orphans) rmSync(join(root, path));
}

function textOf(root: string, path: string): string | null {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
