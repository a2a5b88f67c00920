import { existsSync } from 'node:fs';
import { presentSuites } from './tools/jest/suites.mjs';

/** What each file is compiled with; the same as tsconfig.base.json asks of tsc. */
const compiler = (/** @type {boolean} */ tsx) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true, tsx },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const shared = {
  rootDir: import.meta.dirname,
  roots: ['apps', 'packages', 'tools'].filter((folder) => existsSync(folder)),
  modulePathIgnorePatterns: ['/dist/'],
  testEnvironment: 'node',
  // Packages are tested from `src`, unbuilt.
  testEnvironmentOptions: { customExportConditions: ['@rustok/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  resolver: '<rootDir>/tools/jest/resolver.mjs',
  transform: { '\\.ts$': compiler(false), '\\.tsx$': compiler(true) },
};

const postgres = {
  globalSetup: '<rootDir>/tools/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/tools/jest/global-teardown.mjs',
};

export default {
  projects: presentSuites().map(({ name, pattern, usesPostgres }) => ({
    ...shared,
    ...(usesPostgres ? postgres : {}),
    displayName: name,
    testRegex: pattern,
  })),
  reporters: ['default', '<rootDir>/tools/jest/summary-reporter.mjs'],
};
