import type { ShopifyProduct, ShopifyVariant } from '../file/shopify-product.js';
import { rounded } from './rounded.js';

interface Without<Whole> {
  readonly whole: Whole;
  /** For the report: what became of the part. */
  readonly done?: string;
}

interface Wrong {
  readonly code: string;
  readonly currency: string;
}

const LEFT_OUT = 'it was left out';

/** Without the part of its draft that this path leads to; null where it cannot do without. */
export function withoutPart(
  product: ShopifyProduct,
  [first = '', position = '', ...rest]: readonly string[],
  wrong: Wrong,
): { readonly product: ShopifyProduct; readonly done: string } | null {
  const index = /^\d+$/.test(position) ? Number(position) : -1;
  const without =
    first === 'variants' ? inVariant(product, index, rest[0] ?? '', wrong) : inProduct(product, [first, index, rest]);
  return without && { product: without.whole, done: without.done ?? LEFT_OUT };
}

function inProduct(
  product: ShopifyProduct,
  [first, index, rest]: readonly [string, number, readonly string[]],
): Without<ShopifyProduct> | null {
  if (first === 'vendor' || first === 'productType' || first === 'category') return { whole: omit(product, first) };
  if (first === 'translations' && rest[0] === 'seoTitle')
    return { whole: { ...product, seo: omit(product.seo, 'title') } };
  if (first === 'translations' && rest[0] === 'seoDescription') {
    return { whole: { ...product, seo: omit(product.seo, 'description') } };
  }
  if (index < 0) return null;
  if (first === 'tags') return { whole: { ...product, tags: product.tags.toSpliced(index, 1) } };
  const image = product.images[index];
  if (first !== 'images' || !image) return null;
  const images = rest[0] === 'altText' ? [omit(image, 'altText')] : [];
  return { whole: { ...product, images: product.images.toSpliced(index, 1, ...images) } };
}

function inVariant(
  product: ShopifyProduct,
  index: number,
  field: string,
  wrong: Wrong,
): Without<ShopifyProduct> | null {
  const variant = product.variants[index];
  const without = variant ? withoutField(variant, field, wrong) : null;
  return without && { ...without, whole: { ...product, variants: product.variants.with(index, without.whole) } };
}

function withoutField(
  variant: ShopifyVariant,
  field: string,
  { code, currency }: Wrong,
): Without<ShopifyVariant> | null {
  if (field === 'price' || field === 'compareAtPrice' || field === 'unitCost') {
    const amount = code === 'MONEY_TOO_PRECISE' ? rounded(variant[field] ?? '', currency) : null;
    if (amount !== null) return { whole: { ...variant, [field]: amount }, done: `it was rounded to ${amount}` };
  }
  switch (field) {
    case 'sku':
      return variant.sku === undefined && !variant.leftOut.has('sku') ? null : { whole: withoutSku(variant) };
    case 'inventoryQuantity':
      return code === 'INVENTORY_NEGATIVE' && variant.inventoryQuantity !== 0
        ? { whole: { ...variant, inventoryQuantity: 0 }, done: 'it was set to 0' }
        : null;
    case 'prices':
      return code === 'PRICE_MISSING' ? leave(variant, 'compareAtPrice') : null;
    case 'mediaUrls':
      return leave(variant, 'imageUrl');
    case 'compareAtPrice':
    case 'unitCost':
    case 'barcode':
    case 'taxCode':
    case 'grams':
    case 'imageUrl':
      return leave(variant, field);
    default:
      return null;
  }
}

type Dispensable = 'compareAtPrice' | 'unitCost' | 'barcode' | 'taxCode' | 'grams' | 'imageUrl';

function leave(variant: ShopifyVariant, field: Dispensable): Without<ShopifyVariant> | null {
  return variant[field] === undefined ? null : { whole: omit(variant, field) };
}

/** Not what is stored either: another variant may have that SKU now. */
function withoutSku(variant: ShopifyVariant): ShopifyVariant {
  const leftOut = new Set(variant.leftOut);
  leftOut.delete('sku');
  return { ...omit(variant, 'sku'), leftOut };
}

function omit<Whole extends object, Key extends keyof Whole>(whole: Whole, key: Key): Omit<Whole, Key> {
  const { [key]: _, ...rest } = whole;
  return rest;
}
