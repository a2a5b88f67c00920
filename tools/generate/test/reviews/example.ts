import { cpSync, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RustokModuleRef } from '@rustok/core';

const tool = resolve(import.meta.dirname, '../..');
const source = resolve(tool, '../../examples/reviews/src');
const copy = join(tool, '.rustok/reviews');

/** The example may be left out of a clone. */
export const hasExample = existsSync(source);

/** The file that exports the module. */
export const exampleFile = join(copy, 'index.ts');

/** The example stands outside the workspace; its copy finds what it imports in here. */
export function copyExample(): void {
  removeExample();
  cpSync(source, copy, { recursive: true, filter: (path) => !/\.spec\.tsx?$/.test(path) });
}

export const removeExample = (): void => rmSync(copy, { recursive: true, force: true });

export async function loadExample(): Promise<RustokModuleRef> {
  const { ReviewsModule } = (await import(exampleFile)) as { ReviewsModule: RustokModuleRef };
  return ReviewsModule;
}
