import { isBrowserAbsent } from './optional-parts.mjs';

/**
 * A suite is told by a file's suffix.
 *
 * @typedef {{ name: string, pattern: string, usesPostgres: boolean }} Suite
 * @type {readonly Suite[]}
 */
const all = [
  { name: 'unit', pattern: '/[^.]+(\\.(?!db|scenario|e2e)[^.]+)*\\.spec\\.tsx?$', usesPostgres: false },
  { name: 'database', pattern: '\\.db\\.spec\\.tsx?$', usesPostgres: true },
  { name: 'scenario', pattern: '/test/[^/]+\\.scenario\\.spec\\.tsx?$', usesPostgres: true },
  { name: 'browser', pattern: '\\.e2e\\.spec\\.tsx?$', usesPostgres: true },
];

/** Those that this machine can run. */
export const suites = all.filter(({ name }) => name !== 'browser' || !isBrowserAbsent);
