import type { FeatureArea } from '../feature.js';

const IMPORT = 'packages/commerce/src/import';
const EXPORTS = 'packages/commerce/test/shopify-exports';
const RESOURCE = `${IMPORT}/imports.db.spec.ts`;
const ROUND_TRIP = 'packages/commerce/src/export/round-trip.db.spec.ts';

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
    {
      name: 'Imports in the background, with progress, pause and a report for each record',
      tests: {
        [RESOURCE]: [
          'an uploaded file › becomes products in the background, with a report',
          'a run of many batches › stands still while it is paused, and goes on where it was',
          'a run of many batches › tells of each record in a file',
        ],
      },
    },
    {
      name: 'Dry run: a report of what would be done, and nothing else',
      tests: {
        [RESOURCE]: [
          'an uploaded file › is only tried in a dry run, which tells just what a run does',
          'an import › that is only tried tells nobody, and leaves no trace but its report',
        ],
      },
    },
    {
      name: 'Resume after a kill, and undo of a whole import',
      tests: {
        'packages/commerce/test/imports-kill.scenario.spec.ts': [
          'an import whose process is killed again and again › ends as one that is not, and its undo leaves the shop as before',
        ],
        [RESOURCE]: ['an import that is undone'],
      },
    },
    {
      name: 'Files in any encoding, with columns that somebody explains',
      tests: {
        'packages/imports/src/files/to-utf8.spec.ts': ['a text file', 'a file that is no text › is refused as %s'],
        [RESOURCE]: [
          'a file with trouble in it › is read with semicolons, in Windows-1252, and with columns that somebody explains',
        ],
      },
    },
    {
      name: "Export to Shopify's CSV, to our own CSV and to JSON Lines, and back without loss",
      tests: {
        [ROUND_TRIP]: ["Shopify's own export", 'an export in our own formats'],
        [`${EXPORTS}/any-file.db.spec.ts`]: ['a file of any texts'],
      },
    },
  ],
};
