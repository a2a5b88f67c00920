import { join } from 'node:path';
import { root } from './root.js';

/** The arguments with which Node runs TypeScript from source, unbuilt packages included; bin/run has the same. */
export const fromSource = [
  '--enable-source-maps',
  '--conditions=@rustok/source',
  '--import',
  './tools/source/register.mjs',
] as const;

export const commandLine = join(root, 'packages', 'cli', 'src', 'main.ts');
