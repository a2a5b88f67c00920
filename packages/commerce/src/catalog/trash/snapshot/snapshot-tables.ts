/** A table whose rows belong to products, and how those of one product are found. */
export interface SnapshotTable {
  readonly name: string;
  /** Of the table's rows `t`; `$2` is the product's id. */
  readonly where: string;
  /** Columns that point at rows which are not the product's, and the tables of those. */
  readonly outside?: Readonly<Record<string, string>>;
}

const ofProduct = 't.product_id = $2';
const within = (column: string, parent: string) =>
  `EXISTS (SELECT FROM ${parent} AS p WHERE p.tenant_id = t.tenant_id AND p.id = t.${column} AND p.product_id = $2)`;

/** All that a product consists of, parents before their children. A spec compares it with the foreign keys that there are. */
export const SNAPSHOT_TABLES: readonly SnapshotTable[] = [
  { name: 'commerce_products', where: 't.id = $2' },
  { name: 'commerce_product_translations', where: ofProduct },
  {
    name: 'commerce_attribute_values',
    where: ofProduct,
    outside: { attribute_id: 'commerce_attributes', choice_id: 'commerce_attribute_choices' },
  },
  { name: 'commerce_options', where: ofProduct },
  { name: 'commerce_option_names', where: within('option_id', 'commerce_options') },
  { name: 'commerce_option_values', where: within('option_id', 'commerce_options') },
  {
    name: 'commerce_option_value_names',
    where: `EXISTS (SELECT FROM commerce_option_values AS v
                      JOIN commerce_options AS o ON o.tenant_id = v.tenant_id AND o.id = v.option_id
                     WHERE v.tenant_id = t.tenant_id AND v.id = t.value_id AND o.product_id = $2)`,
  },
  { name: 'commerce_media', where: ofProduct },
  { name: 'commerce_media_translations', where: within('media_id', 'commerce_media') },
  { name: 'commerce_variants', where: ofProduct },
  { name: 'commerce_variant_values', where: within('variant_id', 'commerce_variants') },
  { name: 'commerce_variant_media', where: within('variant_id', 'commerce_variants') },
  { name: 'commerce_prices', where: within('variant_id', 'commerce_variants') },
  { name: 'commerce_product_schedules', where: ofProduct },
  { name: 'commerce_product_categories', where: ofProduct, outside: { category_id: 'commerce_categories' } },
  { name: 'commerce_collection_products', where: ofProduct, outside: { collection_id: 'commerce_collections' } },
  {
    name: 'commerce_product_recommendations',
    where: '$2 IN (t.product_id, t.recommended_product_id)',
    outside: { product_id: 'commerce_products', recommended_product_id: 'commerce_products' },
  },
];
