import type { FeatureArea } from '../feature.js';

const IMPORT = 'packages/commerce/src/import';
const EXPORTS = 'packages/commerce/test/shopify-exports';

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
    {
      name: "Other shops' files, as spreadsheets and apps write them, and back",
      tests: {
        [`${EXPORTS}/shopify-exports.db.spec.ts`]: ["another shop's %s"],
        [`${EXPORTS}/many-variants.db.spec.ts`]: ['a product of 2,048 variants'],
        [`${IMPORT}/shopify/left-out/left-out.db.spec.ts`]: ['what the shop cannot take of a product that it can take'],
      },
    },
  ],
};
