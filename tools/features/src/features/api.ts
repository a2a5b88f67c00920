import type { FeatureArea } from '../feature.js';

const EDGE = 'packages/core/test/edge';
const CATALOG = 'packages/commerce/src/catalog';

export const api: FeatureArea = {
  name: 'API',
  features: [
    {
      name: 'Two editors of one product: the second is told what changed, by whom, and may merge',
      tests: {
        [`${CATALOG}/api/product-conflict.db.spec.ts`]: [
          'two editors of a product',
          'PATCH of a product that somebody else changed',
        ],
        [`${EDGE}/conflicts.db.spec.ts`]: ['a change over somebody else’s'],
      },
    },
    {
      name: 'Idempotency keys',
      tests: {
        [`${EDGE}/idempotency.db.spec.ts`]: ['a request with an idempotency key', 'a key'],
        [`${CATALOG}/api/product-idempotency.db.spec.ts`]: ['productCreate with an idempotency key'],
      },
    },
    {
      name: 'Persisted operations, taught and listed',
      tests: {
        [`${EDGE}/persisted-operations.db.spec.ts`]: [
          'an operation of the list',
          'an operation that is on no list',
          'a manifest',
        ],
      },
    },
    {
      name: 'Limits on cost, depth, aliases and tokens',
      tests: {
        [`${EDGE}/graphql-cost.db.spec.ts`]: ['the cost of a request'],
        [`${EDGE}/graphql-limits.db.spec.ts`]: [
          'a GraphQL document that is wrong',
          'a GraphQL request that is wrong',
          'a request of brackets',
        ],
      },
    },
    {
      name: 'As many statements for many rows as for one',
      tests: { [`${CATALOG}/api/growth.db.spec.ts`]: ['every list, with all that its entries lead to'] },
    },
    {
      name: 'OpenAPI that says of each body what GraphQL and the validator enforce',
      tests: { [`${CATALOG}/rest/open-api.db.spec.ts`]: ['the OpenAPI document'] },
    },
    {
      name: 'Schemas that break no client',
      tests: {
        'tools/generate/src/breaking/breaking-changes.spec.ts': ['what breaks clients of the latest release'],
        'tools/generate/src/breaking/graphql-changes.spec.ts': ['a change of the GraphQL schema'],
        'tools/generate/src/breaking/open-api-changes.spec.ts': ['a change of the REST API'],
      },
    },
  ],
};
