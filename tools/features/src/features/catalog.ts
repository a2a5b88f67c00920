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
    {
      name: 'A tree of categories',
      tests: {
        [`${CATALOG}/categories/category.db.spec.ts`]: ['a category', 'a moved category', 'a deleted category'],
        [`${CATALOG}/categories/api/categories.db.spec.ts`]: ['the tree of categories', 'the products of a category'],
        [`${CATALOG}/categories/paths/category-paths.db.spec.ts`]: ['categories from paths'],
      },
    },
    {
      name: 'Collections by hand and by rules',
      tests: {
        [`${CATALOG}/collections/api/collections.db.spec.ts`]: ['a collection', 'the products of a collection'],
        [`${CATALOG}/collections/rules/rules.db.spec.ts`]: ['the rules of a collection'],
        [`${CATALOG}/collections/rules/large-collection.db.spec.ts`]: ['a collection of a thousand products'],
      },
    },
    {
      name: 'Images, videos and models, also of variants',
      tests: { [`${CATALOG}/media/media.db.spec.ts`]: ['the media of a product', 'the media of a variant'] },
    },
    {
      name: 'Product types with typed, filterable attributes',
      tests: { [`${CATALOG}/types/product-type.db.spec.ts`]: ['a product type', 'names and labels'] },
    },
    {
      name: 'Publishing and unpublishing at a time',
      tests: {
        [`${CATALOG}/schedule/product-schedule.db.spec.ts`]: ['a scheduled product'],
        'packages/outbox/src/relay/scheduled-events.db.spec.ts': [
          'a scheduled event › is emitted once by any number of relays, and none is lost',
        ],
      },
    },
    {
      name: 'A trash from which products come back as they were',
      tests: { [`${CATALOG}/trash/trash.db.spec.ts`]: ['the trash'] },
    },
    {
      name: 'Duplicates of products, with all their parts',
      tests: { [`${CATALOG}/duplicate/product-duplicate.db.spec.ts`]: ['a duplicate'] },
    },
    {
      name: 'One edit of a hundred products, with a preview, that overwrites nobody else’s',
      tests: {
        [`${CATALOG}/bulk-edit/bulk-edit.db.spec.ts`]: ['a bulk edit'],
        [`${CATALOG}/bulk-edit/api/bulk-edit-api.db.spec.ts`]: ['productsBulkUpdate'],
        [`${CATALOG}/bulk-edit/prices/change-prices.spec.ts`]: ['a change of prices'],
      },
    },
    {
      name: 'Related and complementary products, chosen by hand and filled up',
      tests: {
        [`${CATALOG}/recommendations/recommendations.db.spec.ts`]: [
          'the recommendations of a product',
          'productRecommendationsSet',
        ],
      },
    },
    {
      name: 'SKU, barcode, customs codes, dimensions and weight',
      tests: {
        [`${CATALOG}/variants/barcode-type.spec.ts`]: ['a barcode'],
        [`${CATALOG}/api/product-create.db.spec.ts`]: [
          'productCreate › makes a draft with everything that it was given',
        ],
      },
    },
    {
      name: 'Prices for each currency of the shop, with the price to compare',
      tests: {
        [`${CATALOG}/reading/prices/price-context.db.spec.ts`]: [
          'a list of products',
          'a product',
          'the currencies of a shop',
        ],
      },
    },
    {
      name: 'History of prices, and the lowest of 30 days',
      tests: {
        [`${CATALOG}/prices/price-history.db.spec.ts`]: ['the history of prices'],
        [`${CATALOG}/prices/lowest-recent-price.spec.ts`]: ['the lowest price of the 30 days before a reduction'],
        [`${CATALOG}/reading/prices/lowest-price.db.spec.ts`]: ['the lowest price of 30 days'],
      },
    },
  ],
};
