import { ReadModels } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

const suggest = (text: string, limit = 5) => t.get(ReadModels).suggest(t.ctx, { text, limit });

async function queries(text: string, limit?: number): Promise<readonly string[]> {
  return (await suggest(text, limit)).queries.map((each) => each.text);
}

describe('suggestions', () => {
  beforeEach(async () => {
    await t
      .get(Notes)
      .write(
        t.ctx,
        { title: 'Green tea' },
        { title: 'Green teapot' },
        { title: 'Greenhouse' },
        { title: 'Black tea' },
        { title: 'Café <b>crème</b>' },
      );
    await t.get(Notes).write(t.otherTenant, { title: 'Greek olives' });
    await t.deliver();
  });

  it('complete the last word, by the words of the most documents first', async () => {
    expect(await queries('gre')).toEqual(['green', 'greenhouse']);
    expect(await queries('gre', 1)).toEqual(['green']);
    expect(await queries('creme')).toEqual(['crème']);
    expect(await queries('')).toEqual([]);
  });

  it('complete it to words that stand together with those before', async () => {
    expect(await queries('black te')).toEqual(['black tea']);
    expect(await queries('green te')).toEqual(['green tea', 'green teapot']);
  });

  it('correct it where nothing begins so', async () => {
    expect(await queries('grene')).toEqual(['green']);
    expect((await suggest('tepot')).hits.map(({ title }) => title.text)).toEqual(['Green teapot']);
  });

  it('are documents too, those whose titles begin so first', async () => {
    const { hits } = await suggest('green te');
    expect(hits).toMatchObject([
      { source: 'notes', key: 'note', title: { text: 'Green tea', styledText: '<mark>Green</mark> <mark>te</mark>a' } },
      { title: { text: 'Green teapot' } },
    ]);
    expect((await suggest('tea')).hits.map(({ title }) => title.text)).toEqual([
      'Black tea',
      'Green tea',
      'Green teapot',
    ]);
  });

  it('are encoded', async () => {
    const { hits } = await suggest('caf');
    expect(hits[0]?.title.styledText).toBe('<mark>Caf</mark>é &lt;b&gt;crème&lt;/b&gt;');
  });

  it('come in one statement, and of the sources that are asked for and switched on', async () => {
    expect(await t.statements(() => suggest('green te'))).toHaveLength(1);
    const none = { queries: [], hits: [] };
    expect(await t.get(ReadModels).suggest(t.ctx, { text: 'gre', limit: 5, sources: ['others'] })).toEqual(none);
    expect(await t.get(ReadModels).suggest(await t.newTenant({ modules: [] }), { text: 'gre', limit: 5 })).toEqual(
      none,
    );
  });

  it('answer anybody over GraphQL', async () => {
    const { data, errors } = await t.graphql(
      `{ predictiveSearch(query: "black t", limit: 3, types: ["notes"]) {
           queries { text styledText } results { source title styledTitle } } }`,
      {},
      { as: 'anonymous' },
    );
    expect(errors).toBeUndefined();
    expect(data?.predictiveSearch).toEqual({
      queries: [{ text: 'black tea', styledText: '<mark>black</mark> <mark>t</mark>ea' }],
      results: [{ source: 'notes', title: 'Black tea', styledTitle: '<mark>Black</mark> <mark>t</mark>ea' }],
    });
  });
});
