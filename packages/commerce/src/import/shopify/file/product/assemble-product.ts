import type { CellValues } from '../cells.js';
import { readImages } from './images.js';
import type { Row } from '../row.js';
import type { RowProblem, ShopifyProduct, ShopifyStatus } from '../shopify-product.js';
import { readVariants } from './variants.js';

type ProductField = Exclude<keyof ShopifyProduct & keyof CellValues, 'handle' | 'tags' | 'status' | 'isGiftCard'>;
type Assembled = { product: ShopifyProduct } | { problems: RowProblem[] };

const textFields: readonly ProductField[] = ['title', 'descriptionHtml', 'vendor', 'productType', 'category'];

/** Merges the rows of one product, in the file's order and without problems of their own. */
export function assembleProduct(handle: string, rows: readonly Row[]): Assembled {
  for (const row of rows) row.take('handle');
  const { problems, notes, ...sold } = readVariants(rows);
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
    notes: [...changedHandle(handle, rows), ...rows.flatMap(({ notes }) => notes), ...notes],
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
  const value = valueOf(rows, field);
  for (const row of rows) if (row.values[field] === value) row.take(field);
  return value;
}

function valueOf<Field extends keyof CellValues>(rows: readonly Row[], field: Field): CellValues[Field] | undefined {
  return rows.find((row) => row.has(field))?.values[field];
}

/**
 * Shopify keeps `active` apart from "published on the online store". There is one status here, and the hidden side
 * wins: an active product that the online store does not show becomes a draft, as does a draft that it would show.
 * The cell that lost is reported unused. Without either column, and for blank cells, a product is active, as in Shopify.
 */
function readStatus(rows: readonly Row[]): ShopifyStatus {
  const given = valueOf(rows, 'status');
  const isPublished = valueOf(rows, 'isPublished') ?? true;
  const status = given === undefined || given === 'active' ? shownAs(isPublished) : given;
  if (given === status) first(rows, 'status');
  if (isPublished === (status === 'active')) first(rows, 'isPublished');
  return status;
}

function shownAs(isPublished: boolean): ShopifyStatus {
  return isPublished ? 'active' : 'draft';
}

function changedHandle(handle: string, [row]: readonly Row[]): RowProblem[] {
  const written = row?.values.handle;
  if (!row || written === undefined || written.toLowerCase() === handle) return [];
  return [row.problem('HANDLE_CHANGED', `The handle "${written}" became "${handle}".`, 'handle')];
}

/** Between commas; one with a comma in it stands in quotes. */
function splitTags(text: string): string[] {
  const parts = text.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))(?:,|$)/g);
  const tags = Array.from(parts, ([, inQuotes, bare = '']) => (inQuotes?.replaceAll('""', '"') ?? bare).trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
