import type { FeatureArea } from '../feature.js';

const IMPORT = 'packages/commerce/src/import';

export const imports: FeatureArea = {
  name: 'Import and export',
  features: [
    {
      name: "Shopify's product CSV",
      tests: {
        [`${IMPORT}/shopify/shopify-import.db.spec.ts`]: ['the import of a Shopify file'],
        [`${IMPORT}/shopify/file/read-shopify-products.spec.ts`]: ['a product with every column filled'],
      },
    },
  ],
};
