import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

const SEARCH = `query ($query: String!, $first: Int, $after: String) {
  search(query: $query, first: $first, after: $after) {
    nodes { source key title }
    edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

interface Answer {
  readonly nodes: readonly unknown[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
}

async function search(variables: Record<string, unknown>): Promise<Answer> {
  const { data, errors } = await t.graphql(SEARCH, variables, { as: 'anonymous' });
  expect(errors).toBeUndefined();
  return data?.search as Answer;
}

describe('the root field search', () => {
  beforeEach(async () => {
    await t
      .get(Notes)
      .write(
        t.ctx,
        { handle: 'a', title: 'tea' },
        { handle: 'b', title: 'tea tea tea' },
        { handle: 'c', title: 'Tea with milk' },
      );
    await t.get(Notes).write(t.otherTenant, { handle: 'theirs', title: 'tea' });
    await t.deliver();
  });

  it('answers anybody, page by page, in one statement', async () => {
    const statements = await t.statements(() => search({ query: 'tea', first: 2 }));
    expect(statements.filter((text) => text.includes('index_search'))).toHaveLength(1);

    const first = await search({ query: 'tea', first: 2 });
    const second = await search({ query: 'tea', first: 2, after: first.pageInfo.endCursor });
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const nodes = [...first.nodes, ...second.nodes];
    expect(new Set(nodes)).toEqual(
      new Set([
        { source: 'notes', key: 'a', title: 'tea' },
        { source: 'notes', key: 'b', title: 'tea tea tea' },
        { source: 'notes', key: 'c', title: 'Tea with milk' },
      ]),
    );
  });

  it('finds nothing for nothing, and nothing of a module that is switched off', async () => {
    expect((await search({ query: ' ' })).nodes).toEqual([]);

    const off = await t.newTenant({ modules: [] });
    const { data, errors } = await t.graphql(SEARCH, { query: 'tea' }, { tenant: off });
    expect(errors).toBeUndefined();
    expect(data?.search).toMatchObject({ nodes: [] });
  });

  it('refuses a cursor that is none, and a query without end', async () => {
    const wrong = await t.graphql(SEARCH, { query: 'tea', after: 'x' });
    expect(wrong.errors).toMatchObject([{ extensions: { code: 'CURSOR_INVALID' } }]);

    const endless = await t.graphql(SEARCH, { query: 'x'.repeat(501) });
    expect(endless.errors).toHaveLength(1);
  });
});
