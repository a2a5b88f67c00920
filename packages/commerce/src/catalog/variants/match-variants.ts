import { newId } from '@rustok/core';
import { wrongField } from '../product/product.errors.js';
import type { VariantDraft } from '../draft/product-draft.js';
import type { MediaState, OptionState, ProductState, VariantState } from '../draft/product-state.js';
import { chooseMedia } from '../media/variant-media.js';
import { chooseValues, keepValues } from './choose-values.js';
import { mergePrices } from './merge-prices.js';

interface VariantSetting {
  readonly before: ProductState | null;
  readonly options: readonly OptionState[];
  readonly media: readonly MediaState[];
  readonly locale: string;
}

/**
 * The variants that a draft asks for. A stored one is found again by its id, else by its values of
 * the options, else by its SKU: so a variant whose values are renamed keeps its identity.
 */
export function matchVariants(wanted: readonly VariantDraft[], setting: VariantSetting): readonly VariantState[] {
  const { before, options, locale } = setting;
  const stored = before?.variants ?? [];
  const free = new Set(stored);
  const take = (variant: VariantState | undefined) => (variant && free.delete(variant) ? variant : undefined);

  const byId = wanted.map(({ id }, index) => {
    if (id === undefined) return undefined;
    const known = take(stored.find((each) => each.id === id));
    if (!known) throw wrongField(['variants', index, 'id'], 'VARIANT_NOT_FOUND', 'The product has no such variant.');
    return known;
  });
  const values = wanted.map(({ optionValues }, index) => {
    const known = byId[index];
    return known && optionValues === undefined
      ? keepValues(options, known.valueIds, before?.options ?? [])
      : chooseValues(options, optionValues, locale, ['variants', index]);
  });
  const byValues = byId.map(
    (known, index) => known ?? take([...free].find((each) => isSameChoice(each.valueIds, values[index] ?? []))),
  );
  return wanted.map((draft, index) => {
    const known = byValues[index] ?? take([...free].find(({ sku }) => sku !== null && sku === draft.sku));
    return toState(known, draft, { valueIds: values[index] ?? [], media: setting.media, index });
  });
}

export function isSameChoice(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

const NEW_VARIANT: Omit<VariantState, 'id' | 'valueIds'> = {
  sku: null,
  barcode: null,
  mediaIds: [],
  requiresShipping: true,
  taxable: true,
  taxCode: null,
  grams: null,
  weightUnit: 'kg',
  length: null,
  width: null,
  height: null,
  dimensionUnit: 'cm',
  harmonizedSystemCode: null,
  countryCodeOfOrigin: null,
  provinceCodeOfOrigin: null,
  unitCost: null,
  inventoryTracked: true,
  inventoryPolicy: 'deny',
  inventoryQuantity: 0,
  prices: {},
};

interface VariantPlace {
  readonly valueIds: readonly string[];
  readonly media: readonly MediaState[];
  readonly index: number;
}

function toState(
  known: VariantState | undefined,
  draft: VariantDraft,
  { valueIds, media, index }: VariantPlace,
): VariantState {
  const { id: _, optionValues: __, imageUrl, mediaUrls, prices, ...given } = draft;
  const base = known ?? { ...NEW_VARIANT, id: newId() };
  return {
    ...base,
    ...withoutUndefined(given),
    valueIds,
    mediaIds: chooseMedia(base.mediaIds, { imageUrl, mediaUrls }, { media, index }),
    prices: mergePrices(base.prices, prices ?? {}, ['variants', index, 'prices']),
  };
}

type Given<Values> = { [Key in keyof Values]: Exclude<Values[Key], undefined> };

function withoutUndefined<Values extends object>(values: Values): Partial<Given<Values>> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Given<Values>>;
}
