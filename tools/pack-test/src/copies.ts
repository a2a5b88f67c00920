import { readFileSync } from 'node:fs';
import { expectEqual } from './step.js';

/**
 * That a host has loaded one copy of core and one of graphql: one folder each, and no file twice, as `.js` and `.mjs`.
 *
 * @param list made by loaded-files.ts
 */
export function expectOneCopy(list: string): void {
  const files = readFileSync(list, 'utf8').split('\n').filter(Boolean);
  for (const name of ['@rustok/core', 'graphql']) {
    const marker = `/node_modules/${name}/`;
    const own = files.filter((file) => file.includes(marker));
    const folders = new Set(own.map((file) => file.slice(0, file.lastIndexOf(marker))));
    expectEqual(`folders that ${name} was loaded from`, folders.size, 1);
    const modules = new Set(own.map((file) => file.replace(/\.[cm]?js$/, '')));
    expectEqual(`files of ${name} loaded`, new Set(own).size, modules.size);
  }
}
