import { moduleTest, type RequestOptions } from '@rustok/testing';
import { FaultsModule } from '../faults/faults.module.js';
import { NoteService } from '../notes/note.service.js';
import { NotesModule } from '../notes/notes.module.js';

const t = moduleTest(NotesModule, FaultsModule);

let id: string;
let options: RequestOptions;

/** A tenant that uses notes and not faults. */
beforeEach(async () => {
  const tenant = await t.newTenant({ modules: ['notes'] });
  id = (await t.get(NoteService).create(tenant, { title: 'tea' })).id;
  options = { tenant };
});

describe('a module that the tenant does not use', () => {
  it('answers null and says so, in queries and mutations', async () => {
    const expected = { extensions: { code: 'MODULE_DISABLED' } };

    expect(await t.graphql('{ fault(kind: "none") { id } }', {}, options)).toMatchObject({
      data: { fault: null },
      errors: [expected],
    });
    expect(await t.graphql('mutation { faultRaise(kind: "none") { userErrors { code } } }', {}, options)).toMatchObject(
      {
        data: { faultRaise: null },
        errors: [expected],
      },
    );
  });

  it('is not found over REST', async () => {
    const response = await t.http('/api/v1/faults/notFound', options);

    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'MODULE_DISABLED' });
  });

  it("leaves the other module's type as it is, without the fields that it adds", async () => {
    const query = 'query ($id: ID!) { note(id: $id) { id title faultCount } }';

    expect(await t.graphql(query, { id }, options)).toMatchObject({
      data: { note: { id, title: 'tea', faultCount: null } },
      errors: [{ path: ['note', 'faultCount'], extensions: { code: 'MODULE_DISABLED' } }],
    });
  });

  it('answers those who use it', async () => {
    const note = await t.get(NoteService).create(t.ctx, { title: 'tea' });

    expect(await t.graphql('query ($id: ID!) { note(id: $id) { faultCount } }', { id: note.id })).toEqual({
      data: { note: { faultCount: 36 } },
    });
  });
});

describe("a field that is added to another module's type", () => {
  it("stands in the owner's type, which is there once", async () => {
    const { data } = await t.graphql('{ _service { sdl } }');
    const sdl = JSON.stringify(data);

    expect(sdl.match(/type Note\b/g)).toHaveLength(1);
    expect(sdl).toMatch(/type Note[^}]*title[^}]*faultCount/);
  });
});
