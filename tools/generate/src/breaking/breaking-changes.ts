import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from '../generated-file.js';
import { graphqlChanges } from './graphql-changes.js';
import { openApiChanges } from './open-api-changes.js';

type Compare = (before: string, after: string) => readonly string[] | Promise<readonly string[]>;

/** Public files, and how they were in the latest release. */
const RELEASED: readonly { readonly path: string; readonly released: string; readonly compare: Compare }[] = [
  { path: 'apps/server/schema.graphql', released: 'docs/api/schema.released.graphql', compare: graphqlChanges },
  { path: 'apps/server/storefront.graphql', released: 'docs/api/storefront.released.graphql', compare: graphqlChanges },
  { path: 'apps/server/openapi.json', released: 'docs/api/openapi.released.json', compare: openApiChanges },
];

/** One sentence in each line, as the check says it; `#` begins a reason. */
export const DELIBERATE = 'docs/api/deliberate-changes.txt';

export interface BreakingChanges {
  /** What would break clients of the latest release, in sentences. */
  readonly changes: readonly string[];
  /** Listed as deliberate, and no change at all. */
  readonly unneeded: readonly string[];
}

/** Compares what was generated with the latest release. */
export async function breakingChanges(root: string, files: readonly GeneratedFile[]): Promise<BreakingChanges> {
  const found: string[] = [];
  for (const { path, released, compare } of RELEASED) {
    const after = files.find((file) => file.path === path);
    const before = textOf(root, released);
    if (!after || before === null) continue;
    for (const sentence of await compare(before, after.text)) found.push(`${path}: ${sentence}`);
  }
  const deliberate = deliberateChanges(textOf(root, DELIBERATE) ?? '');
  return {
    changes: found.filter((sentence) => !deliberate.includes(sentence)),
    unneeded: deliberate.filter((sentence) => !found.includes(sentence)),
  };
}

/** Makes what was generated the release that later changes are compared with. */
export function release(root: string, files: readonly GeneratedFile[]): void {
  for (const { path, released } of RELEASED) {
    const text = files.find((file) => file.path === path)?.text;
    if (text === undefined) continue;
    mkdirSync(dirname(join(root, released)), { recursive: true });
    writeFileSync(join(root, released), text);
  }
  writeFileSync(
    join(root, DELIBERATE),
    '# Changes since the latest release that break clients on purpose: the sentence of the check, and above it the reason.\n',
  );
}

function deliberateChanges(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function textOf(root: string, path: string): string | null {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
