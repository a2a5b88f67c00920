import { toAttributeRows } from './attribute-rows.js';
import type { ProductState, VariantState } from '../draft/product-state.js';
import type { WantedRows } from './product-rows.js';

/** The rows that states consist of. */
export function toRows(states: readonly ProductState[]): WantedRows {
  const options = states.flatMap(({ id: productId, options: all }) =>
    all.map((option, index) => ({ ...option, productId, position: index + 1 })),
  );
  const values = options.flatMap(({ id: optionId, values: all }) =>
    all.map((value, index) => ({ ...value, optionId, position: index + 1 })),
  );
  const media = states.flatMap(({ id: productId, media: all }) =>
    all.map((each, index) => ({ ...each, productId, position: index + 1 })),
  );
  const variants = states.flatMap((state) =>
    state.variants.map((variant, index) => ({ state, variant, position: index + 1 })),
  );

  return {
    products: states.map(({ id, handle, status, publishedAt, vendor, productType, category, tags, isGiftCard }) => ({
      id,
      handle,
      status,
      publishedAt,
      vendor,
      productType,
      category,
      tags,
      isGiftCard,
    })),
    translations: states.flatMap(({ id: productId, translations }) =>
      Object.entries(translations).map(([locale, text]) => ({ productId, locale, ...text })),
    ),
    attributeValues: states.flatMap(toAttributeRows),
    options: options.map(({ id, productId, position }) => ({ id, productId, position })),
    optionNames: options.flatMap(({ id: optionId, name }) => names(name).map((each) => ({ optionId, ...each }))),
    values: values.map(({ id, optionId, position }) => ({ id, optionId, position })),
    valueNames: values.flatMap(({ id: valueId, name }) => names(name).map((each) => ({ valueId, ...each }))),
    media: media.map(({ type: mediaType, altText: _texts, ...columns }) => ({ ...columns, mediaType })),
    mediaTranslations: media.flatMap(({ id: mediaId, altText: texts }) =>
      Object.entries(texts).map(([locale, altText]) => ({ mediaId, locale, altText })),
    ),
    variants: variants.map(({ state, variant, position }) => toVariantRow(state.id, variant, position)),
    variantValues: variants.flatMap(({ state, variant }) =>
      state.options.map(({ id: optionId }, index) => ({
        variantId: variant.id,
        optionId,
        valueId: variant.valueIds[index] ?? '',
      })),
    ),
    variantMedia: variants.flatMap(({ variant: { id: variantId, mediaIds } }) =>
      mediaIds.map((mediaId, index) => ({ variantId, mediaId, position: index + 1 })),
    ),
    prices: variants.flatMap(({ variant }) =>
      Object.entries(variant.prices).map(([currency, price]) => ({ variantId: variant.id, currency, ...price })),
    ),
  };
}

function names(name: Readonly<Record<string, string>>): { locale: string; name: string }[] {
  return Object.entries(name).map(([locale, text]) => ({ locale, name: text }));
}

function toVariantRow(productId: string, variant: VariantState, position: number): WantedRows['variants'][number] {
  const { valueIds: _, mediaIds: __, prices: ___, unitCost, ...columns } = variant;
  return {
    ...columns,
    productId,
    position,
    unitCostAmount: unitCost?.amount ?? null,
    unitCostCurrency: unitCost?.currency ?? null,
  };
}
