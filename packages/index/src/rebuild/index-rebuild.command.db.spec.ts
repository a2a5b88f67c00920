import { ReadModels, type CommandInput } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes } from '../../test/demo/notes.service.js';
import { writeUnheard } from '../../test/demo/unheard-notes.js';
import { IndexModule } from '../index.module.js';
import { IndexRebuildCommand } from './index-rebuild.command.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

function run(options: CommandInput['options'], signal = new AbortController().signal) {
  const lines: string[] = [];
  const done: number[] = [];
  const code = t.get(IndexRebuildCommand).run({
    arguments: {},
    options,
    signal,
    context: async () => t.ctx,
    output: { line: (text) => lines.push(text), progress: (count) => done.push(count) },
  });
  return { code, lines, done };
}

describe('the command index rebuild', () => {
  beforeEach(async () => {
    await t.get(Notes).write(t.ctx, { title: 'former' });
    await t.deliver();
    await t.superuser.query(`DELETE FROM notes_notes WHERE tenant_id = $1`, [t.ctx.tenant.id]);
    await writeUnheard(t.superuser, t.ctx, 1_100);
  });

  it('makes the documents anew, and tells how far it is', async () => {
    const { code, lines, done } = run({ source: 'notes' });

    expect(await code).toBe(0);
    expect(lines).toEqual(['notes: 1100 documents.']);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(new Set(done).size).toBeGreaterThan(5);
    const page = await t.get(ReadModels).search(t.ctx, { source: 'notes', text: 'note', limit: 1, withCount: true });
    expect(page.totalCount).toBe(1100);
  });

  it('stops when it is told to, and leaves the former documents readable', async () => {
    const { code, lines } = run({}, AbortSignal.abort());

    expect(await code).toBe(1);
    expect(lines).toEqual(['notes: stopped; the server goes on with it.']);
    const page = await t.get(ReadModels).search(t.ctx, { source: 'notes', text: 'former', limit: 1, withCount: true });
    expect(page.totalCount).toBe(1);
  });

  it('refuses a source that does not exist', async () => {
    await expect(run({ source: 'products' }).code).rejects.toMatchObject({ code: 'SOURCE_UNKNOWN' });
  });
});
