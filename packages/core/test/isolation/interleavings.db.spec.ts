import { moduleTestWith } from '@rustok/testing';
import fc from 'fast-check';
import { NotesModule } from '../notes/notes.module.js';
import { interleave, steps } from './interleavings.js';

describe.each(['none', 'transaction'] as const)('two tenants on pools of two connections (pooler: %s)', (pooler) => {
  const t = moduleTestWith({ database: { poolSize: 2, statementTimeout: 200, pooler } }, NotesModule);

  it('never see or write a row of each other, whatever fails in between', async () => {
    await fc.assert(
      fc.asyncProperty(steps, (all) => interleave(t, all)),
      { numRuns: 25 },
    );
  }, 120_000);
});
