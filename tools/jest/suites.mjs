import { env } from 'node:process';
import { chromiumPath } from './chromium.mjs';

/**
 * A suite is told by a file's suffix. `requires` names the optional part of the machine that it
 * needs, and answers whether it is there.
 *
 * @typedef {{ name: string, pattern: string, usesPostgres: boolean, requires?: { part: string, isPresent: () => boolean } }} Suite
 * @type {readonly Suite[]}
 */
export const suites = [
  { name: 'unit', pattern: '/[^.]+(\\.(?!db|scenario|e2e)[^.]+)*\\.spec\\.tsx?$', usesPostgres: false },
  { name: 'database', pattern: '\\.db\\.spec\\.tsx?$', usesPostgres: true },
  { name: 'scenario', pattern: '/test/[^/]+\\.scenario\\.spec\\.tsx?$', usesPostgres: true },
  {
    name: 'browser',
    pattern: '\\.e2e\\.spec\\.tsx?$',
    usesPostgres: true,
    requires: { part: 'Chromium, at /usr/bin/chromium or CHROMIUM_PATH', isPresent: () => chromiumPath() !== null },
  },
];

/** The suites that this machine cannot run. In CI there is no such thing: a missing part is an error. */
export function absentSuites() {
  return suites.filter(({ requires }) => requires !== undefined && !requires.isPresent());
}

export function presentSuites() {
  const absent = absentSuites();
  const first = absent[0];
  if (first !== undefined && env['CI'] === 'true') throw new Error(`the ${first.name} tests need ${first.requires?.part}`);
  return suites.filter((suite) => !absent.includes(suite));
}
