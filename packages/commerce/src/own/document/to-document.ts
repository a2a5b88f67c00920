import { formatMoney } from '@rustok/core';
import type { AttributeState } from '../../catalog/attributes/attribute-state.js';
import type { ProductState, VariantState } from '../../catalog/draft/product-state.js';
import { pickText } from '../../catalog/localized.js';
import type { AttributeDefinition } from '../../catalog/types/definitions/type-definition.js';
import type { ExportedProduct } from '../../export/select-products.js';
import type { ProductDocument, VariantDocument } from './product-document.js';

export interface DocumentSetting {
  /** Of option values that variants name. */
  readonly locale: string;
  readonly withIds: boolean;
}

export function toDocument({ state, type }: ExportedProduct, setting: DocumentSetting): ProductDocument {
  const { id, handle, status, vendor, productType, category, tags, isGiftCard, translations } = state;
  const idOf = (each: string) => (setting.withIds ? { id: each } : {});
  return {
    ...idOf(id),
    handle,
    status,
    vendor,
    productType,
    category,
    tags: [...tags],
    isGiftCard,
    attributes: toAttributes(state, type?.attributes ?? []),
    translations: { ...translations },
    options: state.options.map((option) => ({
      ...idOf(option.id),
      name: { ...option.name },
      values: option.values.map((value) => ({ ...idOf(value.id), name: { ...value.name } })),
    })),
    media: state.media.map((media) => {
      const { id: mediaId, altText, ...rest } = media;
      return { ...idOf(mediaId), ...rest, altText: { ...altText } };
    }),
    variants: state.variants.map((variant) => ({ ...idOf(variant.id), ...toVariant(variant, state, setting) })),
  };
}

function toAttributes(
  { attributes }: ProductState,
  definitions: readonly AttributeDefinition[],
): NonNullable<ProductDocument['attributes']> {
  const entries = definitions.flatMap((definition) => {
    const value = attributes[definition.id];
    return value ? [[definition.key, toValue(value, definition)] as const] : [];
  });
  return Object.fromEntries(entries);
}

function toValue(state: AttributeState, { choices }: AttributeDefinition): string | string[] | Record<string, string> {
  if ('value' in state) return state.value;
  if ('texts' in state) return { ...state.texts };
  return state.choiceIds.flatMap((id) => choices.find((choice) => choice.id === id)?.key ?? []);
}

function toVariant(
  variant: VariantState,
  { options, media }: ProductState,
  { locale }: DocumentSetting,
): VariantDocument {
  const { id: _id, valueIds, mediaIds, unitCost, prices, ...rest } = variant;
  const money = (amount: bigint, currency: string) => formatMoney({ amount, currency });
  return {
    ...rest,
    optionValues: options.map(({ values }, index) => {
      const name = values.find(({ id }) => id === valueIds[index])?.name ?? {};
      return pickText(name, locale, locale)?.text ?? '';
    }),
    mediaUrls: mediaIds.flatMap((id) => media.find((each) => each.id === id)?.url ?? []),
    unitCost: unitCost && { amount: money(unitCost.amount, unitCost.currency), currency: unitCost.currency },
    prices: Object.fromEntries(
      Object.entries(prices).map(([currency, { amount, compareAtAmount }]) => [
        currency,
        {
          amount: money(amount, currency),
          compareAtAmount: compareAtAmount === null ? null : money(compareAtAmount, currency),
        },
      ]),
    ),
  };
}
