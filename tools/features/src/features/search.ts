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
      name: 'Every script',
      tests: { [`${INDEX}/documents/scripts.db.spec.ts`]: ['a title › in %s is found by its words'] },
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
