import { moduleTest } from '@rustok/testing';
import { PermissionSet, RequestContext, type Permission } from '../../src/index.js';
import { NoteService } from '../notes/note.service.js';
import { NotesModule } from '../notes/notes.module.js';

const t = moduleTest(NotesModule);

const RENAME = `mutation ($input: NoteRenameInput!) {
  noteRename(input: $input) {
    note { version }
    userErrors { code field conflict { currentVersion changes { field before after actor { kind id } at } } }
  }
}`;

async function renamedTwice() {
  const { id } = await t.get(NoteService).create(t.ctx, { title: 'tea' });
  await t.get(NoteService).rename(t.ctx, { id, version: 1, title: 'green tea' });
  await t.get(NoteService).rename(t.ctx, { id, version: 2, title: 'black tea' });
  return { id, version: 1, title: 'coffee' };
}

describe('a change over somebody else’s', () => {
  it('is told what was changed meanwhile, when and by whom', async () => {
    const answer = await t.graphql(RENAME, { input: await renamedTwice() });

    expect(answer).toEqual({
      data: {
        noteRename: {
          note: null,
          userErrors: [
            {
              code: 'CONFLICT',
              field: null,
              conflict: {
                currentVersion: 3,
                changes: [
                  {
                    field: ['title'],
                    before: 'tea',
                    after: 'black tea',
                    actor: { kind: 'operator', id: 'operator' },
                    at: expect.stringMatching(/^20\d\d-.*Z$/),
                  },
                ],
              },
            },
          ],
        },
      },
    });
  });

  it('is told nothing of the values without the permission to read them', async () => {
    const permissions: Permission[] = ['notes:update'];
    const blind = new RequestContext({ ...t.ctx, permissions: new PermissionSet(permissions) });
    const rename = t.get(NoteService).rename(blind, await renamedTwice());

    await expect(rename).rejects.toMatchObject({ conflict: { currentVersion: 3, changes: [] } });
  });

  it('is told of nobody else’s rows', async () => {
    const input = await renamedTwice();
    const other = await t.get(NoteService).create(t.ctx, { title: 'another' });
    await t.get(NoteService).rename(t.ctx, { id: other.id, version: 1, title: 'yet another' });

    expect(JSON.stringify(await t.graphql(RENAME, { input }))).not.toContain('another');
  });

  it('costs two statements more: the version, and one for the history of any length', async () => {
    const input = await renamedTwice();

    const statements = await t.statements(() => t.graphql(RENAME, { input }));
    expect(statements.filter((text) => text.includes('sys_audit'))).toHaveLength(1);
  });
});
