import { requireParts } from './tools/jest/optional-parts.mjs';
import { suites } from './tools/jest/suites.mjs';
import { compilerOptions } from './tools/source/compiler.mjs';

const shared = {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps', '<rootDir>/packages', '<rootDir>/tools'],
  modulePathIgnorePatterns: ['/dist/'],
  testEnvironment: 'node',
  // Packages are tested from `src`, unbuilt.
  testEnvironmentOptions: { customExportConditions: ['@rustok/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  resolver: '<rootDir>/tools/jest/resolver.mjs',
  transform: { '\\.ts$': ['@swc/jest', compilerOptions(false)], '\\.tsx$': ['@swc/jest', compilerOptions(true)] },
};

const postgres = {
  globalSetup: '<rootDir>/tools/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/tools/jest/global-teardown.mjs',
};

requireParts();

export default {
  projects: suites.map(({ name, pattern, usesPostgres }) => ({
    ...shared,
    ...(usesPostgres ? postgres : {}),
    displayName: name,
    testRegex: pattern,
  })),
  // Jest leaves a core idle by default, which on two of them means one file at a time.
  maxWorkers: '100%',
  // Enough for a laptop that is busy with something else.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/tools/jest/summary-reporter.mjs'],
};
