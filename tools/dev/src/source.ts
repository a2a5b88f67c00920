import { join } from 'node:path';
import { root } from './root.js';

/** The arguments with which Node runs TypeScript from source, unbuilt packages included; bin/run has the same. */
export const fromSource = [
  '--disable-warning=DEP0205',
  '--conditions=@rustok/source',
  '--import',
  '@swc-node/register/esm-register',
] as const;

export const commandLine = join(root, 'packages', 'cli', 'src', 'main.ts');
