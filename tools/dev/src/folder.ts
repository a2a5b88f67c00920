import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..', '..');

/** Everything that a running clone keeps: the database, the token, what was started. Git ignores it. */
export const folder = join(root, '.rustok');
mkdirSync(folder, { recursive: true });
