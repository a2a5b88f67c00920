import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Row = Readonly<Record<string, string>>;

const inStock = { 'Variant Inventory Tracker': 'shopify', 'Variant Inventory Qty': '3', Published: 'true' };
const soldOut = { ...inStock, 'Variant Inventory Qty': '0' };

/** Two pages of them, in Shopify's older column names. */
export const spoons: readonly Row[] = Array.from({ length: 46 }, (_, index) => ({
  ...inStock,
  Handle: `spoon-${index + 1}`,
  Title: `Spoon ${index + 1}`,
  'Variant Price': '4.00',
}));

export const latest: readonly Row[] = [
  {
    ...inStock,
    Handle: 'tea-cup',
    Title: 'Porcelain tea cup',
    'Body (HTML)': '<p>Thin, and <em>white</em>.</p><script>alert(1)</script>',
    Vendor: 'Acme Works',
    Tags: 'kitchen, tea',
    'Option1 Name': 'Size',
    'Option1 Value': 'Small',
    'Variant SKU': 'CUP-S',
    'Variant Price': '1250.00',
    'Variant Compare At Price': '1400.00',
    'Image Src': 'https://pictures.invalid/cup.jpg',
  },
  {
    ...soldOut,
    Handle: 'tea-cup',
    'Option1 Value': 'Large',
    'Variant SKU': 'CUP-L',
    'Variant Price': '1800.00',
    Published: '',
  },
  { ...soldOut, Handle: 'bench', Title: 'Garden bench', 'Variant Price': '90.00' },
];

/** In Shopify's current column names; the handle is another shop's too. */
export const demoProducts: readonly Row[] = [
  {
    'URL handle': 'tea-cup',
    Title: 'Glass tea cup',
    'Published on online store': 'true',
    Status: 'Active',
    Price: '9.00',
    'Inventory tracker': 'shopify',
    'Inventory quantity': '20',
  },
];

/** Writes a product file as a spreadsheet would. */
export async function writeProductFile(rows: readonly Row[]): Promise<string> {
  const path = join(tmpdir(), `rustok-e2e-${randomBytes(8).toString('hex')}.csv`);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (text = '') => `"${text.replaceAll('"', '""')}"`;
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  await writeFile(path, lines.map((line) => line.map((text) => cell(text)).join(',')).join('\n'));
  return path;
}
