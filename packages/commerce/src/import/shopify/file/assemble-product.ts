import type { CellValues } from './cells.js';
import { readImages } from './images.js';
import type { Row } from './row.js';
import type { RowProblem, ShopifyProduct, ShopifyStatus } from './shopify-product.js';
import { readVariants } from './variants.js';

type ProductField = Exclude<keyof ShopifyProduct & keyof CellValues, 'handle' | 'tags' | 'status' | 'isGiftCard'>;
type Assembled = { product: ShopifyProduct } | { problems: RowProblem[] };

const textFields: readonly ProductField[] = ['title', 'descriptionHtml', 'vendor', 'productType', 'category'];

/** Merges the rows of one product, in the file's order and without problems of their own. */
export function assembleProduct(handle: string, rows: readonly Row[]): Assembled {
  for (const row of rows) row.take('handle');
  const { problems, ...sold } = readVariants(rows);
  if (problems.length > 0) return { problems };

  const product: ShopifyProduct = {
    handle,
    lines: { first: rows[0]?.line ?? 0, last: rows.at(-1)?.lastLine ?? 0 },
    tags: splitTags(first(rows, 'tags') ?? ''),
    status: readStatus(rows),
    isGiftCard: first(rows, 'isGiftCard') ?? false,
    seo: {},
    ...sold,
    images: readImages(rows),
  };
  for (const field of textFields) {
    const text = first(rows, field);
    if (text !== undefined) product[field] = text;
  }
  const [title, description] = [first(rows, 'seoTitle'), first(rows, 'seoDescription')];
  if (title !== undefined) product.seo.title = title;
  if (description !== undefined) product.seo.description = description;
  return { product };
}

/** The first row that has the field speaks for the product; a later row that says the same is taken with it. */
function first<Field extends keyof CellValues>(rows: readonly Row[], field: Field): CellValues[Field] | undefined {
  const value: CellValues[Field] | undefined = rows.find((row) => row.has(field))?.values[field];
  for (const row of rows) if (row.values[field] === value) row.take(field);
  return value;
}

/**
 * Shopify keeps `active` apart from "published on the online store". There is one status here, and the hidden side
 * wins: an active product that the online store does not show becomes a draft (its Status cell is reported unused).
 * Without either column, and for blank cells, a product is active, as in Shopify.
 */
function readStatus(rows: readonly Row[]): ShopifyStatus {
  const isPublished = first(rows, 'isPublished') ?? true;
  const status = rows.find((row) => row.has('status'))?.values.status ?? (isPublished ? 'active' : 'draft');
  if (status === 'active' && !isPublished) return 'draft';
  return first(rows, 'status') ?? status;
}

function splitTags(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
