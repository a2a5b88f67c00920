import { execFileSync } from 'node:child_process';
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';
import type { GeneratedFile } from './generated-file.js';

/** What a client of the committed schema would notice, in sentences. */
export function breakingChanges(root: string, file: GeneratedFile): readonly string[] {
  const committed = committedText(root, file.path);
  if (committed === null) return [];
  // Subgraph schemas use directives that only a router declares.
  const [before, after] = [committed, file.text].map((text) => buildSchema(text, { assumeValidSDL: true }));
  if (!before || !after) return [];
  return [
    ...findBreakingChanges(before, after).map(({ description }) => `breaking: ${description}`),
    ...findDangerousChanges(before, after).map(({ description }) => `dangerous: ${description}`),
  ];
}

function committedText(root: string, path: string): string | null {
  try {
    return execFileSync('git', ['show', `HEAD:${path}`], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    // Not committed yet, or not a git clone.
    return null;
  }
}
