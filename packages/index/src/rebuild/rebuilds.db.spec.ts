import { EventDelivery, ReadModels } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { allPages } from '../../test/demo/all-pages.js';
import { NoteSource } from '../../test/demo/note.read-model.js';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes } from '../../test/demo/notes.service.js';
import { writeUnheard } from '../../test/demo/unheard-notes.js';
import { IndexModule } from '../index.module.js';
import { TenantIndexing } from '../indexer/tenant-indexing.service.js';
import { Rebuilds } from './rebuilds.service.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);
afterEach(() => {
  t.get(NoteSource).afterLoad = async () => undefined;
});

async function generations(): Promise<unknown[]> {
  const { rows } = await t.superuser.query(
    `SELECT generation, count(*)::int AS documents FROM index_documents WHERE tenant_id = $1 GROUP BY 1 ORDER BY 1`,
    [t.ctx.tenant.id],
  );
  return rows;
}

const indexed = async () =>
  (await allPages(t.get(ReadModels), t.ctx, { source: 'notes', limit: 100 })).map(({ body }) => [body.id, body.title]);

async function rows(): Promise<{ id: string; title: string }[]> {
  const { rows: found } = await t.superuser.query<{ id: string; title: string }>(
    'SELECT id, title FROM notes_notes WHERE tenant_id = $1 ORDER BY id',
    [t.ctx.tenant.id],
  );
  return found;
}

describe('a rebuild', () => {
  it('finds what no event told of, drops what is gone, and leaves the tables clean', async () => {
    await t.get(Notes).write(t.ctx, { title: 'gone' }, { title: 'kept' });
    await t.deliver();
    await t.superuser.query(`DELETE FROM notes_notes WHERE title = 'gone'`);
    await writeUnheard(t.superuser, t.ctx, 1);

    const generation = await t.get(Rebuilds).begin(t.ctx, t.get(NoteSource));
    await t.get(ReadModels).refresh(t.ctx);

    expect(new Set((await indexed()).map(([, title]) => title))).toEqual(new Set(['kept', 'note 0']));
    expect(await generations()).toEqual([{ generation, documents: 2 }]);
  });

  it('is not seen before it is complete, while changes are', async () => {
    const [first] = await t.get(Notes).write(t.ctx, { title: 'a' }, { title: 'b' });
    await t.deliver();
    await t.get(Rebuilds).begin(t.ctx, t.get(NoteSource));
    await t.get(Rebuilds).advance(t.ctx, t.get(NoteSource));
    const early = await t.get(Rebuilds).advance(t.ctx, t.get(NoteSource));
    expect(early).toMatchObject({ done: 0, hasMoved: false, isDone: false });

    await t.get(Notes).rename(t.ctx, first?.id ?? '', 'changed');
    await t.get(EventDelivery).drain();
    await t.get(TenantIndexing).pass(t.ctx, t.get(NoteSource));
    expect((await indexed()).map(([, title]) => title)).toEqual(['changed', 'b']);

    await t.get(ReadModels).refresh(t.ctx);
    expect((await indexed()).map(([, title]) => title)).toEqual(['changed', 'b']);
  });

  it('gives way to one that is begun later', async () => {
    await t.get(Notes).write(t.ctx, { title: 'a' });
    await t.deliver();
    const given = await t.get(Rebuilds).begin(t.ctx, t.get(NoteSource));
    await t.get(Rebuilds).advance(t.ctx, t.get(NoteSource));
    await t.get(TenantIndexing).pass(t.ctx, t.get(NoteSource));

    const last = await t.get(Rebuilds).begin(t.ctx, t.get(NoteSource));
    await t.get(ReadModels).refresh(t.ctx);
    expect(last).toBeGreaterThan(given);
    expect(await generations()).toEqual([{ generation: last, documents: 1 }]);
  });

  it('is not held up by a document that cannot be loaded', async () => {
    const [bad] = await t.get(Notes).write(t.ctx, { title: 'bad' }, { title: 'good' });
    await t.deliver();
    t.get(NoteSource).afterLoad = async (ids) => {
      if (ids.includes(bad?.id ?? '')) throw new Error('no such luck');
    };
    const generation = await t.get(Rebuilds).begin(t.ctx, t.get(NoteSource));

    await expect(t.get(ReadModels).refresh(t.ctx)).rejects.toThrow('no such luck');
    expect(await generations()).toEqual([{ generation, documents: 1 }]);
  });

  it('under changes, with several workers, ends equal to what was written', async () => {
    await writeUnheard(t.superuser, t.ctx, 1_200);
    const written = await rows();

    let isWriting = true;
    const writer = async (first: number) => {
      for (let position = first; position < 120; position += 2) {
        const id = written[position * 10]?.id ?? '';
        if (position % 3 === 0) await t.get(Notes).delete(t.ctx, id);
        else await t.get(Notes).rename(t.ctx, id, `renamed ${position}`);
        if (position % 5 === 0) await t.get(Notes).write(t.ctx, { title: `late ${position}` });
      }
    };
    const worker = async () => {
      while (isWriting) await t.get(TenantIndexing).pass(t.ctx, t.get(NoteSource));
    };
    const deliverer = async () => {
      while (isWriting) await t.get(EventDelivery).drain();
    };
    const rebuilder = async () => {
      for (let round = 0; round < 3; round += 1) {
        await t.get(Rebuilds).begin(t.ctx, t.get(NoteSource));
        await t.get(TenantIndexing).pass(t.ctx, t.get(NoteSource));
      }
    };
    const background = [worker(), worker(), deliverer()];
    await Promise.all([writer(0), writer(1), rebuilder()]);
    isWriting = false;
    await Promise.all(background);
    await t.deliver();

    const left = await rows();
    expect(await indexed()).toEqual(left.map(({ id, title }) => [id, title]));
    expect(await generations()).toEqual([{ generation: expect.any(Number), documents: left.length }]);
  }, 120_000);
});
