import { DocumentChanges, type StoredDocument } from './document-changes.js';
import { toDocumentRow, type DocumentRow } from './document-rows.js';

const row = (title: string, tags: readonly string[]): DocumentRow =>
  toDocumentRow(
    {
      id: '1',
      locale: 'en',
      key: 'k',
      title,
      text: { A: title },
      facets: { tag: tags },
      ranges: {},
      sorts: {},
      body: {},
    },
    [],
  );

const stored = ({ id, locale, digest, terms, vocabulary }: DocumentRow): StoredDocument => ({
  id,
  locale,
  digest,
  vocabulary,
  terms: [...terms, '=the scope'],
  generation: 1,
  ordinal: 7,
});

function changesOf(before: DocumentRow | undefined, after: DocumentRow | undefined) {
  const changes = new DocumentChanges();
  changes.add(before && stored(before), after, { generation: 1, ordinal: 7 });
  return {
    facets: changes.facets.map(({ term, total, toggled, label }) => [term, total, toggled, label]),
    words: changes.words.map(({ word, documents }) => [word, documents]),
  };
}

describe('the changes of a document', () => {
  it('are all that a new one has', () => {
    expect(changesOf(undefined, row('green tea', ['a']))).toEqual({
      facets: [['tag=a', 1, [7], 'a']],
      words: [
        ['green', 1],
        ['tea', 1],
      ],
    });
  });

  it('are the difference, and the labels of what stays', () => {
    expect(changesOf(row('green tea', ['a', 'b']), row('Tea', ['b', 'c']))).toEqual({
      facets: [
        ['tag=b', 0, [], 'b'],
        ['tag=c', 1, [7], 'c'],
        ['tag=a', -1, [7], ''],
      ],
      words: [['green', -1]],
    });
  });

  it('are none where nothing changed', () => {
    expect(changesOf(row('tea', ['a']), row('tea', ['a']))).toEqual({ facets: [], words: [] });
  });

  it('take away all that a deleted one had', () => {
    expect(changesOf(row('tea', ['a']), undefined)).toEqual({ facets: [['tag=a', -1, [7], '']], words: [['tea', -1]] });
  });
});
