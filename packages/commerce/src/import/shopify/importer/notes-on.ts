import type { FileProblem } from '@rustok/core';
import type { ProductState } from '../../../catalog/draft/product-state.js';
import { losesMarkup } from '../../../catalog/product/description-html.js';
import type { ShopifyField } from '../file/cells.js';
import type { ShopifyProduct, ShopifyVariant } from '../file/shopify-product.js';

/**
 * Shopify's stock falls below zero where it oversold, also of variants that are not sold without stock. Here that is
 * not possible, and what such a variant has to sell is nothing: zero.
 */
export function softened(product: ShopifyProduct): ShopifyProduct {
  if (!product.variants.some(isOversold)) return product;
  const variants = product.variants.map((variant) =>
    isOversold(variant) ? { ...variant, inventoryQuantity: 0 } : variant,
  );
  return { ...product, variants };
}

/** What is stored otherwise than the file says. */
export function notesOn(
  product: ShopifyProduct,
  { translations }: ProductState,
  { locale, columnOf }: { readonly locale: string; readonly columnOf: (field: ShopifyField) => string | undefined },
): readonly FileProblem[] {
  const asRead = product.notes.map(({ line, column, code, message }) => ({ line, column, code, message }));
  const oversold = product.variants.filter(isOversold).map(({ line, inventoryQuantity }) => ({
    line,
    column: columnOf('inventoryQuantity') ?? null,
    code: 'INVENTORY_NEGATIVE',
    message: `The stock is ${inventoryQuantity}, and the variant is not sold without stock; it was set to 0.`,
  }));
  const notes: FileProblem[] = [...asRead, ...oversold];
  const column = columnOf('descriptionHtml') ?? null;
  const { first: line } = product.lines;
  const { descriptionHtml: given } = product;
  const isEmptied = given !== undefined && translations[locale]?.descriptionHtml == null;
  if (isEmptied)
    notes.push({ line, column, code: 'DESCRIPTION_EMPTIED', message: 'Nothing of the description may be shown.' });
  else if (given !== undefined && losesMarkup(given))
    notes.push({
      line,
      column,
      code: 'DESCRIPTION_CLEANED',
      message: 'Parts of the description were left out: markup that a shop page may not hold.',
    });
  return notes;
}

function isOversold({ inventoryQuantity = 0, inventoryPolicy, inventoryTracked }: ShopifyVariant): boolean {
  return inventoryQuantity < 0 && inventoryPolicy === 'deny' && inventoryTracked;
}
