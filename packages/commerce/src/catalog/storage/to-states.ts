import type { Localized } from '../localized.js';
import type { Variant } from '../variants/variant.entity.js';
import { toAttributeStates } from './attribute-rows.js';
import type { StoredRows } from './product-rows.js';
import type { MediaState, OptionState, ProductState, VariantState } from '../draft/product-state.js';

/** Puts rows together to the products that they are of, by the products' ids. */
export function toStates(rows: StoredRows): ReadonlyMap<string, ProductState> {
  const translations = groupBy(rows.translations, ({ productId }) => productId);
  const attributes = groupBy(rows.attributeValues, ({ productId }) => productId);
  const options = optionsByProduct(rows);
  const media = mediaByProduct(rows);
  const variants = variantsByProduct(rows, options);

  return new Map(
    rows.products.map(({ id, handle, status, publishedAt, vendor, productType, category, tags, isGiftCard }) => [
      id,
      {
        id,
        handle,
        status,
        publishedAt,
        vendor,
        productType,
        category,
        tags,
        isGiftCard,
        translations: Object.fromEntries(
          (translations.get(id) ?? []).map(({ locale, title, subtitle, descriptionHtml, seoTitle, seoDescription }) => [
            locale,
            { title, subtitle, descriptionHtml, seoTitle, seoDescription },
          ]),
        ),
        attributes: toAttributeStates(attributes.get(id) ?? []),
        options: options.get(id) ?? [],
        media: media.get(id) ?? [],
        variants: variants.get(id) ?? [],
      },
    ]),
  );
}

function optionsByProduct(rows: StoredRows): Map<string, OptionState[]> {
  const optionNames = groupBy(rows.optionNames, ({ optionId }) => optionId);
  const valueNames = groupBy(rows.valueNames, ({ valueId }) => valueId);
  const values = groupBy(rows.values.toSorted(byPosition), ({ optionId }) => optionId);
  const options = rows.options.toSorted(byPosition).map(({ id, productId }) => ({
    productId,
    option: {
      id,
      name: toNames(optionNames.get(id)),
      values: (values.get(id) ?? []).map((value) => ({ id: value.id, name: toNames(valueNames.get(value.id)) })),
    },
  }));
  return grouped(
    options,
    ({ productId }) => productId,
    ({ option }) => option,
  );
}

function mediaByProduct(rows: StoredRows) {
  const texts = groupBy(rows.mediaTranslations, ({ mediaId }) => mediaId);
  return grouped(
    rows.media.toSorted(byPosition),
    ({ productId }) => productId,
    ({ id, mediaType: type, url, width, height, previewImageUrl }): MediaState => ({
      id,
      type,
      url,
      width,
      height,
      previewImageUrl,
      altText: Object.fromEntries((texts.get(id) ?? []).map(({ locale, altText }) => [locale, altText])),
    }),
  );
}

function variantsByProduct(rows: StoredRows, options: ReadonlyMap<string, readonly OptionState[]>) {
  const values = groupBy(rows.variantValues, ({ variantId }) => variantId);
  const media = groupBy(rows.variantMedia.toSorted(byPosition), ({ variantId }) => variantId);
  const prices = groupBy(rows.prices, ({ variantId }) => variantId);
  return grouped(
    rows.variants.toSorted(byPosition),
    ({ productId }) => productId,
    (variant): VariantState => ({
      ...toVariant(variant),
      valueIds: (options.get(variant.productId) ?? []).flatMap(({ id }) =>
        (values.get(variant.id) ?? []).filter(({ optionId }) => optionId === id).map(({ valueId }) => valueId),
      ),
      mediaIds: (media.get(variant.id) ?? []).map(({ mediaId }) => mediaId),
      prices: Object.fromEntries(
        (prices.get(variant.id) ?? []).map(({ currency, amount, compareAtAmount }) => [
          currency,
          { amount, compareAtAmount },
        ]),
      ),
    }),
  );
}

function toVariant(row: Variant): Omit<VariantState, 'valueIds' | 'mediaIds' | 'prices'> {
  const { tenantId: _, version: __, createdAt: ___, updatedAt: ____, productId: _____, ...rest } = row;
  const { position: ______, unitCostAmount: amount, unitCostCurrency: currency, ...columns } = rest;
  return { ...columns, unitCost: amount === null || currency === null ? null : { amount, currency } };
}

function toNames(rows: readonly { readonly locale: string; readonly name: string }[] = []): Localized {
  return Object.fromEntries(rows.map(({ locale, name }) => [locale, name]));
}

function byPosition(one: { readonly position: number }, other: { readonly position: number }): number {
  return one.position - other.position;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  return grouped(items, keyOf, (item) => item);
}

function grouped<Item, Result>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  toResult: (item: Item) => Result,
): Map<string, Result[]> {
  const groups = new Map<string, Result[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(toResult(item));
    groups.set(keyOf(item), group);
  }
  return groups;
}
