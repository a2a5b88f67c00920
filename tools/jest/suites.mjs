import { existsSync } from 'node:fs';
import { testEnv } from './env.mjs';

/**
 * A suite is told by a file's suffix. One that `requires` an optional part of the machine says how to get it.
 *
 * @typedef {{ name: string, pattern: string, usesPostgres: boolean, requires?: { part: string, isPresent: boolean } }} Suite
 * @type {readonly Suite[]}
 */
const suites = [
  { name: 'unit', pattern: '/[^.]+(\\.(?!db|scenario|e2e)[^.]+)*\\.spec\\.tsx?$', usesPostgres: false },
  { name: 'database', pattern: '\\.db\\.spec\\.tsx?$', usesPostgres: true },
  { name: 'scenario', pattern: '/test/[^/]+\\.scenario\\.spec\\.tsx?$', usesPostgres: true },
  {
    name: 'browser',
    pattern: '\\.e2e\\.spec\\.tsx?$',
    usesPostgres: true,
    requires: { part: 'Chromium at /usr/bin/chromium or CHROMIUM_PATH', isPresent: existsSync(testEnv.chromiumPath) },
  },
];

/** The suites that this machine cannot run. */
export const absentSuites = suites.filter(({ requires }) => requires?.isPresent === false);

export function presentSuites() {
  const [absent] = absentSuites;
  if (absent !== undefined && testEnv.isStrict)
    throw new Error(`The ${absent.name} tests need ${absent.requires?.part}`);
  return suites.filter((suite) => !absentSuites.includes(suite));
}
