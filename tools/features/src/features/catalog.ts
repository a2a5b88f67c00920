import type { FeatureArea } from '../feature.js';

const CATALOG = 'packages/commerce/src/catalog';

export const catalog: FeatureArea = {
  name: 'Catalog',
  features: [
    {
      name: 'Products with options and variants',
      tests: {
        [`${CATALOG}/api/product-create.db.spec.ts`]: [
          'productCreate › makes a draft with everything that it was given',
        ],
        [`${CATALOG}/variants/variant.db.spec.ts`]: ['variants'],
      },
    },
    {
      name: 'Texts by language, with fallback',
      tests: {
        [`${CATALOG}/api/product.db.spec.ts`]: [
          'product › speaks the language that was asked for, else the shop’s first',
        ],
        [`${CATALOG}/draft/apply-draft.spec.ts`]: [
          'a draft › adds a language to values by their place, and renames none in the language that they have',
        ],
      },
    },
    {
      name: 'Stock that is never sold twice',
      tests: { [`${CATALOG}/stock/inventory.db.spec.ts`]: ['stock'] },
    },
    {
      name: 'A version for each product, and a conflict for who saw another',
      tests: {
        [`${CATALOG}/api/product-update.db.spec.ts`]: [
          'productUpdate › is a conflict for somebody who saw another version',
        ],
        [`${CATALOG}/variants/variant.db.spec.ts`]: [
          'variants › take a change of one at a time: of two that saw the same version, one wins',
        ],
      },
    },
    {
      name: 'Handles and SKUs that are unique in each shop',
      tests: {
        [`${CATALOG}/api/product-create.db.spec.ts`]: [
          'productCreate › refuses a handle and a SKU that the shop has, and allows them in another shop',
        ],
        [`${CATALOG}/isolation.db.spec.ts`]: ['two shops with equal products'],
      },
    },
  ],
};
