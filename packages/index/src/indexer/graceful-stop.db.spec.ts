import { EventDelivery, ReadModels } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { Gate } from '../../test/demo/gate.js';
import { NoteSource } from '../../test/demo/note.read-model.js';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';
import { BackgroundIndexing } from './background-indexing.js';
import { PendingWork } from './pending-work.service.js';
import { TenantIndexing } from './tenant-indexing.service.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

describe('an indexer that is stopped', () => {
  it('finishes what it has in hand, and leaves the rest marked', async () => {
    const gate = new Gate();
    t.get(NoteSource).afterLoad = () => gate.passFirst();
    await t.get(Notes).write(t.ctx, ...Array.from({ length: 150 }, (_, position) => ({ title: `${position}` })));
    await t.get(EventDelivery).drain();

    const options = { database: { url: t.databaseUrl } };
    const indexing = new BackgroundIndexing(options, t.get(PendingWork), t.get(TenantIndexing));
    await indexing.onApplicationBootstrap();
    await gate.reached;
    let isStopped = false;
    const stopping = indexing.beforeApplicationShutdown().then(() => {
      isStopped = true;
    });
    expect(await dirtyCount()).toBe(150);
    expect(isStopped).toBe(false);
    gate.open();
    await stopping;

    expect(await dirtyCount()).toBe(50);
    const page = await t.get(ReadModels).search(t.ctx, { source: 'notes', limit: 1, withCount: true });
    expect(page.totalCount).toBe(100);
  });
});

async function dirtyCount(): Promise<number> {
  const { rows } = await t.superuser.query<{ count: number }>('SELECT count(*)::int AS count FROM index_dirty');
  return rows[0]?.count ?? 0;
}
