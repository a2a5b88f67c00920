import { moduleTest } from '@rustok/testing';
import { NoteCreated } from './notes/note.events.js';
import { NoteService } from './notes/note.service.js';
import { NotesModule } from './notes/notes.module.js';

const t = moduleTest(NotesModule);

describe('a module under test', () => {
  it('runs on the database of its file', async () => {
    const { id } = await t.get(NoteService).create(t.ctx, { title: 'first' });

    expect(await t.get(NoteService).get(t.ctx, id)).toMatchObject({ title: 'first' });
    expect(await t.events(NoteCreated)).toMatchObject([
      { aggregateId: id, aggregateSequence: 1, payload: { noteId: id } },
    ]);
  });

  it('is asked by GraphQL and by HTTP', async () => {
    const created = await t.graphql(
      'mutation($input: NoteCreateInput!) { noteCreate(input: $input) { note { id } userErrors { code } } }',
      { input: { title: 'x' } },
    );
    expect(created).toMatchObject({ data: { noteCreate: { userErrors: [] } } });

    expect(await (await t.http('/api/v1/notes')).json()).toEqual({ titles: ['x'] });
  });
});
