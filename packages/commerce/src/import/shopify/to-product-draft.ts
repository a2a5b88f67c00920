import { wrongField } from '../../catalog/product/product.errors.js';
import type { ProductDraft } from '../../catalog/draft/product-draft.js';
import type { ProductState } from '../../catalog/draft/product-state.js';
import type { ShopifyProduct } from './file/shopify-product.js';
import { hasVariantColumns, toVariantDraft } from './to-variant-draft.js';
import type { ShopifyImportTarget } from './import-target.js';

/**
 * What a product of the file should be in the shop. A blank cell clears what is stored; a column that the file
 * does not have leaves it, so that a file with a few columns changes those alone.
 *
 * @throws Invalid with the path of the wrong field in the draft
 */
export function toProductDraft(
  product: ShopifyProduct,
  before: ProductState | null,
  target: ShopifyImportTarget,
): ProductDraft {
  const { locale, has } = target;
  if (before && before.options.length > 0 && hasVariantColumns(target) && !has('option1Value')) {
    const message = 'The product has options, and the file has no column that says which variant a row is about.';
    throw wrongField(['variants'], 'OPTION_COLUMNS_MISSING', message);
  }
  if (before && before.options.length > 0 && product.notes.some(({ code }) => code === 'OPTION_WITHOUT_VALUES')) {
    throw wrongField(['options'], 'OPTION_VALUE_MISSING', 'The product has variants, and no row says which one it is.');
  }
  return {
    locale,
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
    ...(hasVariantColumns(target) && {
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
