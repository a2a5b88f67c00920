import { parseAmount } from '../../catalog/variants/parse-amount.js';
import type { ProductDraft, VariantDraft } from '../../catalog/writing/product-draft.js';
import type { ShopifyProduct, ShopifyVariant } from './shopify-product.js';

export interface ShopifyImportTarget {
  /** Of the file's texts. */
  readonly locale: string;
  /** Of the file's prices: it names none. */
  readonly currency: string;
}

/**
 * What a product of the file should be in the shop. A text that the file leaves blank is cleared, since an
 * export writes all that Shopify knows; a variant without a price keeps the one it has.
 *
 * @throws Invalid with the path of the wrong field in the draft
 */
export function toProductDraft(product: ShopifyProduct, target: ShopifyImportTarget): ProductDraft {
  const { locale } = target;
  return {
    locale,
    handle: product.handle,
    status: product.status,
    vendor: product.vendor ?? null,
    productType: product.productType ?? null,
    category: product.category ?? null,
    tags: product.tags,
    isGiftCard: product.isGiftCard,
    translations: {
      [locale]: {
        title: product.title ?? product.handle,
        descriptionHtml: product.descriptionHtml ?? null,
        seoTitle: product.seo.title ?? null,
        seoDescription: product.seo.description ?? null,
      },
    },
    options: product.options.map(({ name, values }) => ({
      name: { [locale]: name },
      values: values.map((value) => ({ name: { [locale]: value } })),
    })),
    images: [...product.images]
      .sort((a, b) => a.position - b.position)
      .map(({ url, altText }) => ({ url, altText: { [locale]: altText ?? null } })),
    variants: product.variants.map((variant, position) => toVariantDraft(variant, position, target)),
  };
}

function toVariantDraft(variant: ShopifyVariant, position: number, { currency }: ShopifyImportTarget): VariantDraft {
  const amountOf = (text: string, field: string) => parseAmount(text, currency, ['variants', position, field]);
  return {
    optionValues: variant.optionValues,
    sku: variant.sku ?? null,
    barcode: variant.barcode ?? null,
    imageUrl: variant.imageUrl ?? null,
    requiresShipping: variant.requiresShipping,
    taxable: variant.taxable,
    taxCode: variant.taxCode ?? null,
    grams: variant.grams ?? null,
    weightUnit: variant.weightUnit ?? 'kg',
    unitCost: variant.unitCost === undefined ? null : { amount: amountOf(variant.unitCost, 'unitCost'), currency },
    inventoryTracked: variant.inventoryTracked,
    inventoryPolicy: variant.inventoryPolicy,
    inventoryQuantity: variant.inventoryQuantity ?? 0,
    ...(variant.price !== undefined && {
      prices: {
        [currency]: {
          amount: amountOf(variant.price, 'price'),
          compareAtAmount:
            variant.compareAtPrice === undefined ? null : amountOf(variant.compareAtPrice, 'compareAtPrice'),
        },
      },
    }),
  };
}
