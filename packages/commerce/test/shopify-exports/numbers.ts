import { csvFile, csvOf } from '../shopify-csv.js';
import { variant, type Peculiarity } from './peculiarity.js';

const tea = (cells: Readonly<Record<string, string>>) => {
  const row = { Handle: 'tea', Title: 'Tea', 'Variant Price': '1', ...cells };
  return csvFile(Object.keys(row), row);
};

const AMOUNTS: readonly (readonly [written: string, amount: string, code?: string])[] = [
  ['1234.5', '1234.50'],
  ['1,234.50', '1234.50'],
  ['1.234,50', '1234.50'],
  ['1 234,50', '1234.50'],
  ['1\u202F234,50', '1234.50'],
  ['1’234.50', '1234.50'],
  ['1,234,567', '1234567.00'],
  ['19,99', '19.99'],
  ['.5', '0.50'],
  ["'19.99", '19.99'],
  ['19.990000', '19.99'],
  ['$19.99', '19.99', 'AMOUNT_CURRENCY_IGNORED'],
  ['US$ 1,019.99', '1019.99', 'AMOUNT_CURRENCY_IGNORED'],
  ['19,99 €', '19.99', 'AMOUNT_CURRENCY_IGNORED'],
  ['1 299 zł', '1299.00', 'AMOUNT_CURRENCY_IGNORED'],
  ['USD 19.99', '19.99', 'AMOUNT_CURRENCY_IGNORED'],
  ['13.333333', '13.33', 'MONEY_TOO_PRECISE'],
];

const quantity = { 'Variant Inventory Tracker': 'shopify', 'Variant Inventory Qty': '12' };

/** Amounts, quantities, weights and codes as spreadsheets and apps write them. */
export const numbers: readonly Peculiarity[] = [
  {
    what: 'amounts with separators, signs and many digits',
    file: csvOf([
      ['Handle', 'Title', 'Variant Price'],
      ...AMOUNTS.map(([written], index) => [`tea-${index}`, 'Tea', written]),
    ]),
    products: Object.fromEntries(AMOUNTS.map(([, amount], index) => [`tea-${index}`, variant({ price: { amount } })])),
    told: AMOUNTS.flatMap(([, , code], index) => (code ? [`${index + 2} Variant Price ${code}`] : [])),
  },
  { what: 'no price', file: tea({ 'Variant Price': '' }), products: { tea: variant({ price: null }) } },
  {
    what: 'a price that is two',
    file: tea({ 'Variant Price': '1,299' }),
    products: {},
    told: ['2 Variant Price AMOUNT_INVALID'],
  },
  {
    what: 'whole numbers with a fraction, from a table of floating point numbers',
    file: tea({
      ...quantity,
      'Variant Inventory Qty': '5.0',
      'Image Src': 'https://example.com/1.jpg',
      'Image Position': '1.0',
    }),
    products: { tea: variant({ inventoryQuantity: 5 }) },
  },
  {
    what: 'thousands in a quantity',
    file: tea({ ...quantity, 'Variant Inventory Qty': '1,200' }),
    products: { tea: variant({ inventoryQuantity: 1200 }) },
  },
  {
    what: 'stock below zero that is sold on',
    file: tea({ ...quantity, 'Variant Inventory Qty': '-4', 'Variant Inventory Policy': 'continue' }),
    products: { tea: variant({ inventoryQuantity: -4, inventoryPolicy: 'CONTINUE' }) },
  },
  {
    what: 'stock below zero that is not sold on',
    file: tea({ ...quantity, 'Variant Inventory Qty': '-4', 'Variant Inventory Policy': 'deny' }),
    products: { tea: variant({ inventoryQuantity: 0, inventoryPolicy: 'DENY' }) },
    told: ['2 Variant Inventory Qty INVENTORY_NEGATIVE'],
  },
  {
    what: 'grams of a product whose weight is shown in ounces',
    file: tea({ 'Variant Grams': '130.407806375', 'Variant Weight Unit': 'oz' }),
    products: { tea: variant({ grams: 130.407806375, weightUnit: 'OUNCES' }) },
  },
  {
    what: 'units that are written out',
    file: tea({ 'Variant Grams': '1,000.0', 'Variant Weight Unit': 'Lbs' }),
    products: { tea: variant({ grams: 1000, weightUnit: 'POUNDS' }) },
  },
  {
    what: 'codes that an apostrophe or a formula keeps from being numbers',
    file: tea({ 'Variant SKU': '="007"', 'Variant Barcode': "'0123456789012" }),
    products: { tea: variant({ sku: '007', barcode: '0123456789012' }) },
  },
  {
    what: 'a code that begins with an apostrophe of its own',
    file: tea({ 'Variant SKU': "'47-CAP" }),
    products: { tea: variant({ sku: "'47-CAP" }) },
  },
  {
    what: 'codes that a spreadsheet has rounded',
    file: tea({ 'Variant SKU': '1.2E+15', 'Variant Barcode': '4,00638E+12' }),
    products: { tea: variant({ sku: null, barcode: null }) },
    told: ['2 Variant SKU SKU_DAMAGED', '2 Variant Barcode BARCODE_DAMAGED'],
    unused: ['Variant SKU', 'Variant Barcode'],
  },
];
