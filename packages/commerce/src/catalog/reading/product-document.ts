import type { ReadModelDocument, ReadModelPrice, SearchHit } from '@rustok/core';
import type { Shop } from '../../commerce.settings.js';
import { attributeFacets } from '../attributes/attribute-facets.js';
import type { StoredProduct } from '../storage/load-products.js';
import { toFacets } from './filters/facets.js';
import type { ProductResponse } from './product.response.js';
import { toProductResponse } from './to-product-response.js';
import { withPrices } from './prices/product-prices.js';

/** The read model's name. */
export const PRODUCTS = 'products';

/** What products can be sorted by; the read model keeps a value for each. */
export const SORT_KEYS = ['title', 'price', 'vendor', 'productType', 'createdAt', 'updatedAt'] as const;

/** A product in one language, as the read model keeps it. */
export function toDocument(
  stored: StoredProduct,
  prices: readonly ReadModelPrice[],
  { locale, shop }: { readonly locale: string; readonly shop: Shop },
): ReadModelDocument {
  // What depends on the currency stands in the prices.
  const product = toProductResponse(stored, { locale, shop, currency: null });
  const { createdAt, updatedAt, publishedAt, vendor, productType } = product;
  return {
    id: product.id,
    locale,
    key: product.handle,
    title: product.title,
    text: textOf(product),
    facets: toFacets(
      { product, state: stored.state, prices, attributes: attributeFacets(stored, product) },
      { locale, shop },
    ),
    ranges: {},
    prices,
    sorts: {
      title: product.title,
      ...(vendor !== null && { vendor }),
      ...(productType !== null && { productType }),
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    },
    body: {
      ...product,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
      publishedAt: publishedAt?.toISOString() ?? null,
    },
  };
}

/** The product that a document holds, with its prices in the context that it was read in. */
export function fromDocument(
  { body, price }: Pick<SearchHit, 'body' | 'price'>,
  shop: Pick<Shop, 'progressiveReductions'>,
): ProductResponse {
  const product = body as unknown as ProductResponse &
    Readonly<Record<'createdAt' | 'updatedAt', string> & { publishedAt: string | null }>;
  return {
    ...withPrices(product, price, shop),
    createdAt: new Date(product.createdAt),
    updatedAt: new Date(product.updatedAt),
    publishedAt: product.publishedAt === null ? null : new Date(product.publishedAt),
  };
}

function textOf({
  title,
  vendor,
  productType,
  tags,
  options,
  attributes,
  variants,
  description,
  seo,
}: ProductResponse): ReadModelDocument['text'] {
  const values = options.flatMap(({ optionValues }) => optionValues.map(({ name }) => name));
  const skus = variants.flatMap(({ sku, barcode }) => [sku, barcode]);
  return {
    A: title,
    B: words([vendor, productType, ...tags]),
    C: words([...values, ...attributes.map(({ value }) => value), ...skus, seo.title]),
    D: words([description, seo.description]),
  };
}

function words(texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null && text !== '').join(' ');
}
