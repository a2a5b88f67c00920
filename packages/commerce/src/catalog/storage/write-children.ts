import type { EntityClass, TenantEntity, WriteTransaction } from '@rustok/core';
import { AttributeValue } from '../attributes/attribute-value.entity.js';
import { MediaTranslation } from '../media/media-translation.entity.js';
import { Media } from '../media/media.entity.js';
import { VariantMedia } from '../media/variant-media.entity.js';
import { OptionName } from '../options/option-name.entity.js';
import { OptionValueName } from '../options/option-value-name.entity.js';
import { OptionValue } from '../options/option-value.entity.js';
import { Option } from '../options/option.entity.js';
import { ProductTranslation } from '../product/product-translation.entity.js';
import { Price } from '../variants/price.entity.js';
import { VariantValue } from '../variants/variant-value.entity.js';
import { Variant } from '../variants/variant.entity.js';
import { diffTable } from './diff-rows.js';
import type { ProductTables, StoredRows, TableName, WantedRows } from './product-rows.js';

type ChildTable = Exclude<TableName, 'products'>;

/** Parents before their children. */
const CHILDREN: { readonly [Table in ChildTable]: EntityClass<ProductTables[Table]> } = {
  translations: ProductTranslation,
  attributeValues: AttributeValue,
  options: Option,
  optionNames: OptionName,
  values: OptionValue,
  valueNames: OptionValueName,
  media: Media,
  mediaTranslations: MediaTranslation,
  variants: Variant,
  variantValues: VariantValue,
  variantMedia: VariantMedia,
  prices: Price,
};

/** Rows that other rows point at: they go after those have been pointed elsewhere. */
const POINTED_AT: ReadonlySet<TableName> = new Set(['values', 'options', 'media']);

/**
 * Writes what differs: at most three statements for each table, for any number of products. What
 * is no longer wanted goes first, so that its SKU is free for another row.
 */
export async function writeChildren(tx: WriteTransaction, stored: StoredRows, wanted: WantedRows): Promise<void> {
  const tables = (Object.keys(CHILDREN) as ChildTable[]).map((table) => ({
    table,
    entity: CHILDREN[table] as EntityClass<TenantEntity>,
    diff: diffTable(table, stored, wanted),
  }));
  const childrenFirst = tables.toReversed();

  for (const { table, diff } of childrenFirst) {
    if (!POINTED_AT.has(table)) await tx.deleteMany(diff.deletes);
  }
  for (const { entity, diff } of tables) {
    await tx.updateMany(diff.updates);
    await tx.insertMany(entity, diff.inserts);
  }
  for (const { table, diff } of childrenFirst) {
    if (POINTED_AT.has(table)) await tx.deleteMany(diff.deletes);
  }
}
