import { moduleTestWith } from '@rustok/testing';
import fc from 'fast-check';
import { NotesModule } from '../notes/notes.module.js';
import { interleave, steps } from './interleavings.js';
import { Interrupter } from './interrupter.js';

describe.each(['none', 'transaction'] as const)('two tenants on pools of two connections (pooler: %s)', (pooler) => {
  const t = moduleTestWith({ database: { poolSize: 2, statementTimeout: 200, pooler } }, NotesModule);

  it('never see or write a row of each other, whatever fails in between', async () => {
    const interrupter = new Interrupter(t.databaseUrl);
    const property = fc.asyncProperty(steps, (all) => interleave(t, interrupter, all));
    await fc.assert(property, { numRuns: 20 }).finally(() => interrupter.close());
  }, 120_000);
});
