import type { ProductDraft, VariantDraft } from '../../catalog/writing/product-draft.js';
import { parseAmount } from '../../catalog/variants/parse-amount.js';
import type { ShopifyField } from './cells.js';
import type { ShopifyProduct, ShopifyVariant } from './shopify-product.js';

export interface ShopifyImportTarget {
  /** Of the file's texts. */
  readonly locale: string;
  /** Of the file's prices: it names none. */
  readonly currency: string;
  /** Whether the file has a column for the field. */
  readonly has: (field: ShopifyField) => boolean;
}

const VARIANT_FIELDS: readonly ShopifyField[] = [
  'option1Value',
  'sku',
  'barcode',
  'price',
  'inventoryQuantity',
  'grams',
];

/**
 * What a product of the file should be in the shop. A blank cell clears what is stored; a column that the file
 * does not have leaves it, so that a file with a few columns changes those alone.
 *
 * @throws Invalid with the path of the wrong field in the draft
 */
export function toProductDraft(product: ShopifyProduct, target: ShopifyImportTarget): ProductDraft {
  const { locale, has } = target;
  return {
    locale,
    handle: product.handle,
    ...((has('status') || has('isPublished')) && { status: product.status }),
    ...(has('vendor') && { vendor: product.vendor ?? null }),
    ...(has('productType') && { productType: product.productType ?? null }),
    ...(has('category') && { category: product.category ?? null }),
    ...(has('tags') && { tags: product.tags }),
    ...(has('isGiftCard') && { isGiftCard: product.isGiftCard }),
    translations: {
      [locale]: {
        ...(product.title !== undefined && { title: product.title }),
        ...(has('descriptionHtml') && { descriptionHtml: product.descriptionHtml ?? null }),
        ...(has('seoTitle') && { seoTitle: product.seo.title ?? null }),
        ...(has('seoDescription') && { seoDescription: product.seo.description ?? null }),
      },
    },
    ...(has('option1Value') && { options: toOptionDrafts(product, locale) }),
    ...(has('imageUrl') && { images: toImageDrafts(product, target) }),
    ...(VARIANT_FIELDS.some(has) && {
      variants: product.variants.map((variant, position) => toVariantDraft(variant, position, target)),
    }),
  };
}

function toOptionDrafts({ options }: ShopifyProduct, locale: string): NonNullable<ProductDraft['options']> {
  return options.map(({ name, values }) => ({
    name: { [locale]: name },
    values: values.map((value) => ({ name: { [locale]: value } })),
  }));
}

function toImageDrafts(
  { images }: ShopifyProduct,
  { locale, has }: ShopifyImportTarget,
): NonNullable<ProductDraft['images']> {
  return [...images]
    .sort((a, b) => a.position - b.position)
    .map(({ url, altText }) => ({ url, ...(has('imageAltText') && { altText: { [locale]: altText ?? null } }) }));
}

function toVariantDraft(variant: ShopifyVariant, position: number, target: ShopifyImportTarget): VariantDraft {
  const { currency, has } = target;
  const amountOf = (text: string, field: string) => parseAmount(text, currency, ['variants', position, field]);
  const money = (text: string | undefined, field: string) => (text === undefined ? null : amountOf(text, field));
  const unitCost = money(variant.unitCost, 'unitCost');
  return {
    ...(has('option1Value') && { optionValues: variant.optionValues }),
    ...(has('sku') && { sku: variant.sku ?? null }),
    ...(has('barcode') && { barcode: variant.barcode ?? null }),
    ...(has('variantImageUrl') && { imageUrl: variant.imageUrl ?? null }),
    ...(has('requiresShipping') && { requiresShipping: variant.requiresShipping }),
    ...(has('taxable') && { taxable: variant.taxable }),
    ...(has('taxCode') && { taxCode: variant.taxCode ?? null }),
    ...(has('grams') && { grams: variant.grams ?? null }),
    ...(variant.weightUnit !== undefined && { weightUnit: variant.weightUnit }),
    ...(has('unitCost') && { unitCost: unitCost === null ? null : { amount: unitCost, currency } }),
    ...(has('inventoryTracker') && { inventoryTracked: variant.inventoryTracked }),
    ...(has('inventoryPolicy') && { inventoryPolicy: variant.inventoryPolicy }),
    ...(variant.inventoryQuantity !== undefined && { inventoryQuantity: variant.inventoryQuantity }),
    ...(variant.price !== undefined && {
      prices: {
        [currency]: {
          amount: amountOf(variant.price, 'price'),
          ...(has('compareAtPrice') && { compareAtAmount: money(variant.compareAtPrice, 'compareAtPrice') }),
        },
      },
    }),
  };
}
