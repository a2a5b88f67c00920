import '../source/register.mjs';

// After the hooks are there, which a plain import would not wait for.

export const { removeAfterRun, startForRun } = await import('../../packages/testing/src/jest/run-postgres.ts');
