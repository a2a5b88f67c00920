import type { ReadTransaction } from '@rustok/core';
import { Any } from 'typeorm';
import { AttributeValue } from '../attributes/attribute-value.entity.js';
import { MediaTranslation } from '../media/media-translation.entity.js';
import { Media } from '../media/media.entity.js';
import { VariantMedia } from '../media/variant-media.entity.js';
import { OptionName } from '../options/option-name.entity.js';
import { OptionValueName } from '../options/option-value-name.entity.js';
import { OptionValue } from '../options/option-value.entity.js';
import { Option } from '../options/option.entity.js';
import { ProductTranslation } from '../product/product-translation.entity.js';
import { Product } from '../product/product.entity.js';
import { Price } from '../variants/price.entity.js';
import { VariantValue } from '../variants/variant-value.entity.js';
import { Variant } from '../variants/variant.entity.js';
import { loadTypes } from '../types/load-types.js';
import type { TypeDefinition, TypesByName } from '../types/definitions/type-definition.js';
import type { StoredRows } from './product-rows.js';
import type { ProductState } from '../draft/product-state.js';
import { toStates } from './to-states.js';

/** A product as it is stored. */
export interface StoredProduct {
  readonly row: Product;
  readonly state: ProductState;
  /** Null where it has no type. */
  readonly type: TypeDefinition | null;
}

export interface StoredProducts {
  readonly rows: StoredRows;
  /** Those that its products have. */
  readonly types: TypesByName;
  readonly byId: ReadonlyMap<string, StoredProduct>;
}

/** Loads products with all that belongs to them: fourteen statements for any number of products. */
export async function loadProducts(tx: ReadTransaction, ids: readonly string[]): Promise<StoredProducts> {
  const rows = await loadRows(tx, ids);
  const states = toStates(rows);
  const types = await loadTypes(
    tx,
    rows.products.map(({ productType }) => productType),
  );
  const byId = new Map<string, StoredProduct>();
  for (const row of rows.products) {
    const state = states.get(row.id);
    if (state) byId.set(row.id, { row, state, type: types.get(row.productType ?? '') ?? null });
  }
  return { rows, types, byId };
}

/**
 * Loads products for a change and locks them: first the products in the order of their ids, then
 * their variants likewise, because stock moves without its product. Everybody who locks more than
 * one of these rows does it in this order.
 */
export async function lockProducts(tx: ReadTransaction, ids: readonly string[]): Promise<StoredProducts> {
  await tx.query(
    'SELECT FROM commerce_products WHERE tenant_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE',
    [ids],
  );
  await tx.query(
    'SELECT FROM commerce_variants WHERE tenant_id = $1 AND product_id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE',
    [ids],
  );
  return loadProducts(tx, ids);
}

async function loadRows(tx: ReadTransaction, ids: readonly string[]): Promise<StoredRows> {
  const products = await tx.find(Product, { id: Any(ids) });
  const translations = await tx.find(ProductTranslation, { productId: Any(ids) });
  const attributeValues = await tx.find(AttributeValue, { productId: Any(ids) });
  const options = await tx.find(Option, { productId: Any(ids) });
  const optionIds = idsOf(options);
  const optionNames = await tx.find(OptionName, { optionId: Any(optionIds) });
  const values = await tx.find(OptionValue, { optionId: Any(optionIds) });
  const valueNames = await tx.find(OptionValueName, { valueId: Any(idsOf(values)) });
  const media = await tx.find(Media, { productId: Any(ids) });
  const mediaTranslations = await tx.find(MediaTranslation, { mediaId: Any(idsOf(media)) });
  const variants = await tx.find(Variant, { productId: Any(ids) });
  const variantIds = idsOf(variants);
  const variantValues = await tx.find(VariantValue, { variantId: Any(variantIds) });
  const variantMedia = await tx.find(VariantMedia, { variantId: Any(variantIds) });
  const prices = await tx.find(Price, { variantId: Any(variantIds) });
  return {
    products,
    translations,
    attributeValues,
    options,
    optionNames,
    values,
    valueNames,
    media,
    mediaTranslations,
    variants,
    variantValues,
    variantMedia,
    prices,
  };
}

function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id);
}
