import { csvFile, csvOf } from '../shopify-csv.js';
import { variant, type Peculiarity } from './peculiarity.js';

const current = {
  Title: 'Kettle',
  'URL handle': 'kettle',
  Description: '<p>Boils</p>',
  Vendor: 'Northwind',
  'Product category': 'Home & Garden > Kitchen',
  Type: 'Kettles',
  Tags: 'kitchen',
  'Published on online store': 'TRUE',
  Status: 'Active',
  SKU: 'K-1',
  Barcode: '4006381333931',
  Price: '40.00',
  'Compare-at price': '50.00',
  'Cost per item': '20.00',
  'Charge tax': 'TRUE',
  'Tax code': 'P1',
  'Inventory tracker': 'shopify',
  'Inventory quantity': '3',
  'Continue selling when out of stock': 'DENY',
  'Weight value (grams)': '900',
  'Weight unit for display': 'g',
  'Requires shipping': 'TRUE',
  'Product image URL': 'https://example.com/k.jpg',
  'Image position': '1',
  'Image alt text': 'A kettle',
  'Gift card': 'FALSE',
  'SEO title': 'Kettles',
  'SEO description': 'They boil',
};

const kettle = {
  title: 'Kettle',
  status: 'ACTIVE',
  descriptionHtml: '<p>Boils</p>',
  category: 'Home & Garden > Kitchen',
  seo: { title: 'Kettles', description: 'They boil' },
  ...variant({ sku: 'K-1', price: { amount: '40.00' }, compareAtPrice: { amount: '50.00' }, grams: 900 }),
};

const foreign = {
  'Option1 Linked To': 'product.metafields.shopify.color-pattern',
  'Unit price total measure': '1',
  'Google Shopping / Age group': 'adult',
  'Matière (product.metafields.shopify.material)': 'plastique; verre',
  'Included / United States': 'TRUE',
  'Price / International': '45.00',
  'Compare-at price / International': '55.00',
};

/** What the first line may look like. */
export const headers: readonly Peculiarity[] = [
  {
    what: 'the names that Shopify writes now, the title first',
    file: csvFile(Object.keys(current), current),
    products: { kettle },
  },
  {
    what: 'columns of markets, metafields, unit prices and advertisements',
    file: csvFile([...Object.keys(current), ...Object.keys(foreign)], { ...current, ...foreign }),
    products: { kettle },
    unused: Object.keys(foreign),
  },
  {
    what: 'names in capitals, with spaces around and within',
    file: csvOf([
      [' HANDLE', 'Title ', 'Option 1 Name', 'OPTION1  VALUE', 'variant price'],
      ['tea', 'Tea', 'Size', 'Big', '5'],
    ]),
    products: { tea: { options: [{ name: 'Size' }], ...variant({ title: 'Big', price: { amount: '5.00' } }) } },
  },
  {
    what: 'the names of an app that exports more than Shopify does',
    file: csvFile(['ID', 'Command', 'Handle', 'Title', 'Body HTML', 'Variant Price', 'Variant Cost'], {
      ID: '1',
      Command: 'MERGE',
      Handle: 'tea',
      Title: 'Tea',
      'Body HTML': '<b>Hot</b>',
      'Variant Price': '5',
      'Variant Cost': '2',
    }),
    products: { tea: { descriptionHtml: '<b>Hot</b>', ...variant({ unitCost: { amount: '2.00' } }) } },
    unused: ['ID', 'Command'],
  },
  {
    what: 'no handles, because new products need none',
    file: 'Title,Price\nBig Red Kettle,5\n"Crème brûlée, 2 pcs",6\n',
    products: { 'big-red-kettle': { title: 'Big Red Kettle' }, 'creme-brulee-2-pcs': {} },
  },
  {
    what: 'names that are blank, and commas behind the last one',
    file: 'Handle,Title,,Price,,\ntea,Tea,,5,,\n',
    products: { tea: variant({ price: { amount: '5.00' } }) },
  },
];
