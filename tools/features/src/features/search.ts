import type { FeatureArea } from '../feature.js';

const INDEX = 'packages/index/src';

export const search: FeatureArea = {
  name: 'Search',
  features: [
    {
      name: 'Full text, the right product first in at least 95 of 100 queries',
      tests: {
        'packages/commerce/test/relevance/relevance.db.spec.ts': ['search in the demo shop'],
        [`${INDEX}/search/search.db.spec.ts`]: ['a search › finds %s'],
      },
    },
    {
      name: 'The forms of a word, by the stemmer of its language',
      tests: {
        'packages/commerce/test/relevance/relevance.db.spec.ts': ['search in the demo shop'],
        [`${INDEX}/search/highlights.db.spec.ts`]: [
          'highlights › mark the words in all their forms, in the title and in the passage that fits best',
        ],
      },
    },
    {
      name: 'Every script',
      tests: {
        [`${INDEX}/documents/scripts.db.spec.ts`]: [
          'a title › in %s is found by its words and their parts, and suggested',
        ],
      },
    },
    {
      name: 'Facets with counts, and the range of prices',
      tests: {
        [`${INDEX}/search/facets.db.spec.ts`]: [
          'facet counts',
          'counts of a changing index › are those of its documents',
        ],
      },
    },
    {
      name: 'Prices that are sorted and filtered in their context',
      tests: { [`${INDEX}/search/prices.db.spec.ts`]: ['a list in a price context'] },
    },
    {
      name: 'Misspelled words, parts of words and SKUs',
      tests: { [`${INDEX}/search/forgiving.db.spec.ts`]: ['a search that forgives › finds what is meant by %s'] },
    },
    {
      name: 'Words joined, split or derived, and superfluous ones',
      tests: {
        [`${INDEX}/search/compounds.db.spec.ts`]: ['a word › written %s is found'],
        [`${INDEX}/search/relaxing.db.spec.ts`]: ['a search whose words no document has all of'],
      },
    },
    {
      name: 'Highlights, encoded',
      tests: { [`${INDEX}/search/highlights.db.spec.ts`]: ['highlights'] },
    },
    {
      name: 'Suggestions while typing',
      tests: { [`${INDEX}/suggestions/suggestions.db.spec.ts`]: ['suggestions'] },
    },
    {
      name: 'Synonyms, pins and missed searches',
      tests: {
        [`${INDEX}/synonyms/synonyms.db.spec.ts`]: ['synonyms'],
        [`${INDEX}/pins/pins.db.spec.ts`]: ['pins'],
        [`${INDEX}/misses/misses.db.spec.ts`]: ['missed searches'],
      },
    },
    {
      name: 'Rebuild without downtime',
      tests: { [`${INDEX}/rebuild/rebuilds.db.spec.ts`]: ['a rebuild'] },
    },
    {
      name: 'One statement for each list, detail and search',
      tests: { [`${INDEX}/search/scale.db.spec.ts`]: ['an index of 10,000 documents'] },
    },
  ],
};
