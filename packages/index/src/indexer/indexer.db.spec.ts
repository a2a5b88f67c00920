import { EventDelivery, ReadModels } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { Gate } from '../../test/demo/gate.js';
import { NoteSource } from '../../test/demo/note.read-model.js';
import { until } from '../../test/demo/until.js';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';
import { TenantIndexing } from './tenant-indexing.service.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);
afterEach(() => {
  t.get(NoteSource).afterLoad = async () => undefined;
});

async function written(title: string): Promise<string> {
  const [note] = await t.get(Notes).write(t.ctx, { title });
  return note?.id ?? '';
}

/** How many of the application's sessions wait for a lock. */
async function waiting(): Promise<number> {
  const { rows } = await t.superuser.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.count ?? 0;
}

const titles = async () => (await t.index('notes')).map(({ title }) => title);

describe('a document', () => {
  it('follows its changes, and goes with what it shows', async () => {
    const id = await written('first');
    await t.deliver();
    expect(await titles()).toEqual(['first']);

    await t.get(Notes).rename(t.ctx, id, 'second');
    await t.deliver({ times: 2 });
    expect(await titles()).toEqual(['second']);

    await t.get(Notes).delete(t.ctx, id);
    await t.deliver();
    expect(await titles()).toEqual([]);
    const left = await t.superuser.query('SELECT FROM index_sorts WHERE tenant_id = $1', [t.ctx.tenant.id]);
    expect(left.rowCount).toBe(0);
  });

  it('is loaded once for a burst of changes', async () => {
    let loads = 0;
    t.get(NoteSource).afterLoad = async () => {
      loads += 1;
    };
    const id = await written('0');
    for (let change = 1; change <= 20; change += 1) await t.get(Notes).rename(t.ctx, id, String(change));
    await t.deliver();

    expect(loads).toBe(1);
    expect(await titles()).toEqual(['20']);
  });

  it('is not written again when it did not change', async () => {
    const id = await written('same');
    await t.deliver();
    const rows = () =>
      t.superuser
        .query(`SELECT xmin FROM index_documents WHERE id = $1 UNION ALL SELECT xmin FROM index_sorts WHERE id = $1`, [
          id,
        ])
        .then((result) => result.rows);
    const before = await rows();
    expect(before.length).toBeGreaterThan(1);

    await t.get(Notes).rename(t.ctx, id, 'same');
    await t.deliver();
    expect(await rows()).toEqual(before);
  });

  it('ends in the newer state when a change comes between its load and its write', async () => {
    const id = await written('first');
    await t.deliver();
    await t.get(Notes).rename(t.ctx, id, 'old');
    await t.get(EventDelivery).drain();
    const gate = new Gate();
    t.get(NoteSource).afterLoad = () => gate.passFirst();

    const first = t.get(TenantIndexing).pass(t.ctx, t.get(NoteSource));
    await gate.reached;
    await t.get(Notes).rename(t.ctx, id, 'new');
    const second = t
      .get(EventDelivery)
      .drain()
      .then(() => t.get(TenantIndexing).pass(t.ctx, t.get(NoteSource)));
    // It either gets past the first one, which it must not, or waits for a lock.
    await Promise.race([second, until(() => waiting(), 1)]);
    gate.open();
    await Promise.all([first, second]);
    await t.deliver();

    expect(await titles()).toEqual(['new']);
  });

  it('is never loaded twice at the same time', async () => {
    const ids = [await written('a'), await written('b')];
    const loading = new Set<string>();
    let overlaps = 0;
    t.get(NoteSource).afterLoad = async (loaded) => {
      overlaps += loaded.filter((id) => loading.has(id)).length;
      for (const id of loaded) loading.add(id);
      await new Promise((resolve) => setTimeout(resolve, 2));
      for (const id of loaded) loading.delete(id);
    };
    const change = async (round: number) => {
      for (const id of ids) await t.get(Notes).rename(t.ctx, id, `${round}`);
      await t.get(EventDelivery).drain();
    };
    for (let round = 0; round < 10; round += 1) {
      await Promise.all([
        change(round),
        t.get(TenantIndexing).pass(t.ctx, t.get(NoteSource)),
        t.get(TenantIndexing).pass(t.ctx, t.get(NoteSource)),
      ]);
    }
    await t.deliver();

    expect(overlaps).toBe(0);
    expect(await titles()).toEqual(['9', '9']);
  });

  it('that cannot be loaded keeps no other from the index, and is tried again later', async () => {
    const bad = await written('bad');
    await t.get(Notes).write(t.ctx, ...Array.from({ length: 5 }, (_, position) => ({ title: `good ${position}` })));
    await t.get(EventDelivery).drain();
    t.get(NoteSource).afterLoad = async (ids) => {
      if (ids.includes(bad)) throw new Error('no such luck');
    };

    await expect(t.get(ReadModels).refresh(t.ctx)).rejects.toThrow(
      `${bad} of "notes" could not be indexed: no such luck`,
    );
    const { hits } = await t.get(ReadModels).search(t.ctx, { source: 'notes', limit: 10 });
    expect(hits).toHaveLength(5);

    t.get(NoteSource).afterLoad = async () => undefined;
    const { rows } = await t.superuser.query('UPDATE index_dirty SET due_at = now() WHERE id = $1 RETURNING attempts', [
      bad,
    ]);
    expect(rows).toEqual([{ attempts: 1 }]);
    await t.deliver();
    expect(await titles()).toHaveLength(6);
  });
});
