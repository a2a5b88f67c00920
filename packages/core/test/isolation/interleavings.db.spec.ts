import { moduleTestWith } from '@rustok/testing';
import { NotesModule } from '../notes/notes.module.js';
import { tryInterleavings } from './interleavings.js';

describe.each(['none', 'transaction'] as const)('two tenants on pools of two connections (pooler: %s)', (pooler) => {
  const t = moduleTestWith({ database: { poolSize: 2, statementTimeout: 200, pooler } }, NotesModule);

  it('never see or write a row of each other, whatever fails in between', () => tryInterleavings(t, 20), 120_000);
});
