import { register } from 'node:module';

// Before the import of TypeScript, which therefore is no plain one.
register('@swc-node/register/esm', import.meta.url);

export const { removeAfterRun, startForRun } = await import('../../packages/testing/src/jest/run-postgres.js');
