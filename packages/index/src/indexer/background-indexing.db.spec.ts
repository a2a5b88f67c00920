import { setTimeout as pause } from 'node:timers/promises';
import { HealthService, ReadModels } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTestWith } from '@rustok/testing';
import { NoteSource } from '../../test/demo/note.read-model.js';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes } from '../../test/demo/notes.service.js';
import { until } from '../../test/demo/until.js';
import { writeUnheard } from '../../test/demo/unheard-notes.js';
import { IndexBacklogMetrics } from '../health/index-backlog.metrics.js';
import { IndexModule } from '../index.module.js';
import { Rebuilds } from '../rebuild/rebuilds.service.js';

const t = moduleTestWith({ workers: true }, NotesModule, OutboxModule, IndexModule);

async function titles(): Promise<unknown[]> {
  const { hits } = await t.get(ReadModels).search(t.ctx, { source: 'notes', limit: 10 });
  return hits.map(({ body }) => body.title);
}

describe('an application with workers', () => {
  it('shows what was written without being asked', async () => {
    const [note] = await t.get(Notes).write(t.ctx, { title: 'first' });
    await until(titles, ['first']);

    await t.get(Notes).rename(t.ctx, note?.id ?? '', 'second');
    await until(titles, ['second']);
    await t.get(Notes).delete(t.ctx, note?.id ?? '');
    await until(titles, []);
  });

  it('is told by the commit that leaves something to index', async () => {
    const channels: string[] = [];
    t.superuser.on('notification', ({ channel }) => channels.push(channel));
    await t.superuser.query('LISTEN rustok_index');
    await t.get(Notes).write(t.ctx, { title: 'told' });
    await until(titles, ['told']);
    await t.superuser.query('UNLISTEN rustok_index');

    expect(new Set(channels)).toEqual(new Set(['rustok_index']));
  });

  it('finishes rebuilds', async () => {
    await writeUnheard(t.superuser, t.ctx, 1);
    await t.get(Rebuilds).begin(t.ctx, t.get(NoteSource));
    await until(titles, ['note 0']);
  });

  it('hears of documents again after its connection was cut, and misses none meanwhile', async () => {
    const listening = () =>
      t.superuser.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND application_name = 'rustok listen rustok_index'`,
      );
    await until(() => listening().then(({ rowCount }) => rowCount), 1);
    await t.get(Notes).write(t.ctx, { title: 'written while deaf' });
    await until(titles, ['written while deaf']);
    await until(() => listening().then(({ rowCount }) => rowCount), 1);
  });

  it('keeps other tenants going while one of them fails', async () => {
    t.get(NoteSource).afterLoad = async () => {
      // Long enough that the other tenant's documents come meanwhile.
      await pause(1);
    };
    await t.superuser.query(
      `INSERT INTO index_dirty (tenant_id, source, id) VALUES (gen_random_uuid(), 'notes', gen_random_uuid())`,
    );
    await t.get(Notes).write(t.ctx, { title: 'fine' });
    await until(titles, ['fine']);
  });

  it('says how it is, and counts what waits', async () => {
    const metrics = async () =>
      Object.fromEntries((await t.get(IndexBacklogMetrics).collect()).map(({ name, value }) => [name, value]));
    const health = async () => (await t.get(HealthService).report()).find(({ name }) => name === 'index');
    expect(await health()).toMatchObject({ module: 'index', status: 'ok', critical: false });

    await t.superuser.query(
      `INSERT INTO index_dirty (tenant_id, source, id, due_at, error) VALUES ($1, 'notes', gen_random_uuid(), now() + interval '1 hour', 'no luck')`,
      [t.ctx.tenant.id],
    );
    expect(await health()).toMatchObject({ status: 'degraded', detail: expect.stringContaining('1 documents') });
    expect(await metrics()).toMatchObject({ rustok_index_failed: 1, rustok_index_dirty: expect.any(Number) });
  });
});
