import type { CollectionRule, CollectionRules } from '../src/catalog/collections/rules/rule-columns.js';
import type { ProductResponse } from '../src/catalog/reading/product.response.js';

/** A product, and the categories it is in: its own, and those with all above them. */
export interface OracleProduct {
  readonly product: ProductResponse;
  readonly categories: readonly string[];
  readonly branches: readonly string[];
}

/** Whether rules name a product, said in plain words. */
export function isNamedBy({ match, rules }: CollectionRules, product: OracleProduct): boolean {
  return match === 'any' ? rules.some((rule) => holds(rule, product)) : rules.every((rule) => holds(rule, product));
}

function holds(rule: CollectionRule, product: OracleProduct): boolean {
  const { relation, condition } = rule;
  const values = valuesOf(rule, product).filter((value) => value !== null);
  const any = (test: (value: string | number) => boolean) => values.some(test);
  const wanted = condition.toLowerCase();
  const same = (value: string | number) => (typeof value === 'number' ? value === Number(condition) : value === wanted);
  switch (relation) {
    case 'EQUALS':
      return any(same);
    case 'NOT_EQUALS':
      return !any(same);
    case 'CONTAINS':
      return any((value) => String(value).includes(wanted));
    case 'NOT_CONTAINS':
      return !any((value) => String(value).includes(wanted));
    case 'STARTS_WITH':
      return any((value) => String(value).startsWith(wanted));
    case 'ENDS_WITH':
      return any((value) => String(value).endsWith(wanted));
    case 'GREATER_THAN':
      return any((value) => Number(value) > Number(condition));
    case 'LESS_THAN':
      return any((value) => Number(value) < Number(condition));
    case 'IS_SET':
      return values.length > 0;
    case 'IS_NOT_SET':
      return values.length === 0;
  }
}

function valuesOf(
  { column, attributeKey }: CollectionRule,
  { product, categories, branches }: OracleProduct,
): readonly (string | number | null)[] {
  const { variants } = product;
  const lower = (text: string | null) => text?.toLowerCase() ?? null;
  const amounts = variants.map(({ price, compareAtPrice }) => ({
    price: price && Number(price.amount),
    before: compareAtPrice && Number(compareAtPrice.amount),
  }));
  switch (column) {
    case 'TITLE':
      return [lower(product.title)];
    case 'TYPE':
      return [lower(product.productType)];
    case 'VENDOR':
      return [lower(product.vendor)];
    case 'TAG':
      return product.tags.map(lower);
    case 'VARIANT_TITLE':
      return variants.map(({ title }) => lower(title));
    case 'VARIANT_PRICE':
      return amounts.map(({ price }) => price);
    case 'VARIANT_COMPARE_AT_PRICE':
      return amounts.map(({ before }) => before);
    case 'VARIANT_WEIGHT':
      return variants.map(({ grams }) => grams);
    case 'VARIANT_INVENTORY':
      return variants.map(({ inventoryTracked, inventoryQuantity }) =>
        inventoryTracked ? (inventoryQuantity ?? null) : null,
      );
    case 'IS_PRICE_REDUCED':
      return amounts.some(({ price, before }) => price !== null && before !== null && before > price) ? ['true'] : [];
    case 'PRODUCT_CATEGORY_ID':
      return categories;
    case 'PRODUCT_CATEGORY_ID_WITH_DESCENDANTS':
      return branches;
    case 'PRODUCT_ATTRIBUTE':
      return product.attributes
        .filter(({ key }) => key === attributeKey)
        .flatMap(({ values }) => values.map(({ value }) => lower(value)));
  }
}
