import type { CellValues, ShopifyField } from './cells.js';
import { ShopifyCsvError } from './shopify-csv.errors.js';

/** What one column of this file is; `name` is its header as written, for messages and the report. */
export type Column = { name: string } & (
  | { kind: 'field'; field: ShopifyField }
  | { kind: 'market'; market: string; amount: 'price' | 'compareAtPrice' }
  | { kind: 'option-beyond-three' }
  | { kind: 'unknown' }
);

/**
 * The header names of Shopify's product CSV: the current one, then the older ones, which Shopify's import still takes.
 * Compared without regard to case, because several names changed in case only (`Gift Card`, `Gift card`).
 * Source: help.shopify.com, "Using CSV files to import and export products", and the sample file it links to.
 */
const names: { readonly [Field in keyof CellValues]: readonly string[] } = {
  handle: ['URL handle', 'Handle'],
  title: ['Title'],
  descriptionHtml: ['Description', 'Body (HTML)', 'Body HTML'],
  vendor: ['Vendor'],
  category: ['Product category', 'Standardized Product Type', 'Standard Product Type'],
  productType: ['Type', 'Custom Product Type'],
  tags: ['Tags'],
  isPublished: ['Published on online store', 'Published'],
  status: ['Status'],
  sku: ['SKU', 'Variant SKU'],
  barcode: ['Barcode', 'Variant Barcode'],
  option1Name: ['Option1 name'],
  option1Value: ['Option1 value'],
  option2Name: ['Option2 name'],
  option2Value: ['Option2 value'],
  option3Name: ['Option3 name'],
  option3Value: ['Option3 value'],
  price: ['Price', 'Variant Price'],
  compareAtPrice: ['Compare-at price', 'Compare at price', 'Variant Compare At Price', 'Variant Compare-at Price'],
  unitCost: ['Cost per item', 'Variant Cost'],
  taxable: ['Charge tax', 'Variant Taxable'],
  taxCode: ['Tax code', 'Variant Tax Code'],
  inventoryTracker: ['Inventory tracker', 'Variant Inventory Tracker'],
  inventoryQuantity: ['Inventory quantity', 'Variant Inventory Qty', 'Variant Inventory Quantity'],
  inventoryPolicy: ['Continue selling when out of stock', 'Inventory policy', 'Variant Inventory Policy'],
  grams: ['Weight value (grams)', 'Variant Grams'],
  weightUnit: ['Weight unit for display', 'Variant Weight Unit'],
  requiresShipping: ['Requires shipping', 'Variant Requires Shipping'],
  fulfillmentService: ['Fulfillment service', 'Variant Fulfillment Service'],
  variantImageUrl: ['Variant image URL', 'Variant Image'],
  imageUrl: ['Product image URL', 'Image Src'],
  imagePosition: ['Image position'],
  imageAltText: ['Image alt text'],
  isGiftCard: ['Gift card'],
  seoTitle: ['SEO title'],
  seoDescription: ['SEO description'],
};

const fieldOfName = new Map(
  // Object.entries forgets the key's type.
  (Object.entries(names) as [ShopifyField, readonly string[]][]).flatMap(([field, spellings]) =>
    spellings.map((spelling) => [spelling.toLowerCase(), field] as const),
  ),
);

/** Every field, with the name that Shopify gives its column now. */
export const fieldLabels: ReadonlyMap<ShopifyField, string> = new Map(
  (Object.entries(names) as [ShopifyField, readonly string[]][]).map(([field, [label = field]]) => [field, label]),
);

/** What the columns of these names are, where nobody says otherwise: of one, or null to leave it out. */
export function toColumns(
  header: readonly string[],
  mapping: Readonly<Record<string, string | null>> = {},
): readonly Column[] {
  return header.map((cell, index) => {
    const name = nameOf(cell.trim(), index);
    const field = mapping[name];
    if (field === undefined) return toColumn(cell.trim(), index);
    return field === null ? { kind: 'unknown', name } : { kind: 'field', name, field: field as ShopifyField };
  });
}

/** Throws a {@link ShopifyCsvError} where the header names neither handle nor title, or one thing twice. */
export function readHeader(cells: readonly string[], line: number): Column[] {
  if (cells.some((cell) => cell.includes('\0'))) {
    throw new ShopifyCsvError('CSV_NOT_TEXT', line, 'The header has NUL bytes: this is no CSV in UTF-8.');
  }
  const columns = cells.map((cell, index) => toColumn(cell.trim(), index));
  refuseDuplicates(columns, line);
  if (!columns.some((column) => column.kind === 'field' && (column.field === 'handle' || column.field === 'title'))) {
    const message = `The header has neither "URL handle" or "Handle" nor "Title"${hint(cells)}.`;
    throw new ShopifyCsvError('HANDLE_COLUMN_MISSING', line, message);
  }
  return columns;
}

function toColumn(header: string, index: number): Column {
  const name = nameOf(header, index);
  const field = fieldOfName.get(keyOf(header));
  if (field) return { kind: 'field', name, field };

  const market = /^(price|compare[- ]at price) \/ (.+)$/i.exec(header);
  if (market?.[1] && market[2]) {
    const amount = market[1].toLowerCase() === 'price' ? 'price' : 'compareAtPrice';
    return { kind: 'market', name, market: market[2], amount };
  }
  if (/^option([4-9]|\d\d+) (name|value)$/i.test(header)) return { kind: 'option-beyond-three', name };
  return { kind: 'unknown', name };
}

/** Spreadsheets and apps write `Option 1  Name` too. */
function keyOf(header: string): string {
  return header
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^option (?=[1-3] )/, 'option');
}

function nameOf(header: string, index: number): string {
  return header === '' ? `(column ${index + 1})` : header;
}

/** Two columns for one thing: taking either would be a guess. A column nobody knows may come twice. */
export function refuseDuplicates(columns: readonly Column[], line: number): void {
  const seen = new Map<string, string>();
  for (const column of columns) {
    const meaning = meaningOf(column);
    if (meaning === null) continue;
    const first = seen.get(meaning);
    if (first !== undefined) {
      const message = `The columns "${first}" and "${column.name}" mean the same; leave one of them.`;
      throw new ShopifyCsvError('COLUMN_DUPLICATE', line, message);
    }
    seen.set(meaning, column.name);
  }
}

function meaningOf(column: Column): string | null {
  if (column.kind === 'field') return column.field;
  return column.kind === 'market' ? `${column.amount} / ${column.market.toLowerCase()}` : null;
}

function hint(cells: readonly string[]): string {
  const [only, ...others] = cells;
  if (only === undefined || others.length > 0) return '';
  if (only.includes(';')) return '; its names are separated by semicolons, where a comma is needed';
  return only.includes('\t') ? '; its names are separated by tabs, where a comma is needed' : '';
}
