import { formatMoney } from '@rustok/core';
import type { Shop } from '../../commerce.settings.js';
import { byKey, pickText } from '../localized.js';
import { barcodeTypeOf } from '../variants/barcode-type.js';
import type { WeightUnit } from '../variants/variant-units.js';
import type { ProductState, VariantState } from '../draft/product-state.js';
import { toImages } from './media.js';
import { toMoneyResponse } from './money.response.js';
import { toVariantOffer } from './prices/offer.js';
import type { MediaResponse, SelectedOptionResponse } from './product-parts.response.js';
import type { StaffVariantFields, VariantResponse } from './variant.response.js';

/** In which words and money an answer is given. */
export interface View {
  readonly locale: string;
  readonly shop: Shop;
  /** Null shows no prices. */
  readonly currency: string | null;
}

const GRAMS: Readonly<Record<WeightUnit, number>> = { g: 1, kg: 1_000, oz: 28.349523125, lb: 453.59237 };

export function toVariantResponse(
  product: ProductState,
  variant: VariantState,
  media: readonly MediaResponse[],
  view: View,
): VariantResponse {
  const own = variant.mediaIds.flatMap((id) => media.find((each) => each.id === id) ?? []);
  const selectedOptions = toSelectedOptions(product, variant, view);
  return {
    id: variant.id,
    title: selectedOptions.map(({ value }) => value).join(' / ') || 'Default Title',
    sku: variant.sku,
    barcode: variant.barcode,
    barcodeType: barcodeTypeOf(variant.barcode),
    ...toVariantOffer(variant, view.currency),
    quantityAvailable: variant.inventoryTracked ? Math.max(variant.inventoryQuantity, 0) : null,
    selectedOptions,
    image: toImages(own)[0] ?? null,
    media: own,
    weight: variant.grams === null ? null : round(variant.grams / GRAMS[variant.weightUnit]),
    weightUnit: variant.weightUnit,
    grams: variant.grams,
    length: variant.length,
    width: variant.width,
    height: variant.height,
    dimensionUnit: variant.dimensionUnit,
    harmonizedSystemCode: variant.harmonizedSystemCode,
    countryCodeOfOrigin: variant.countryCodeOfOrigin,
    provinceCodeOfOrigin: variant.provinceCodeOfOrigin,
    requiresShipping: variant.requiresShipping,
    taxable: variant.taxable,
  };
}

export function toStaffVariantFields(variant: VariantState): Required<StaffVariantFields> {
  return {
    inventoryQuantity: variant.inventoryQuantity,
    inventoryPolicy: variant.inventoryPolicy,
    inventoryTracked: variant.inventoryTracked,
    unitCost: variant.unitCost && toMoneyResponse(variant.unitCost),
    taxCode: variant.taxCode,
    prices: Object.entries(variant.prices)
      .toSorted(byKey)
      .map(([currency, { amount, compareAtAmount }]) => ({
        currencyCode: currency,
        amount: formatMoney({ amount, currency }),
        compareAtAmount: compareAtAmount === null ? null : formatMoney({ amount: compareAtAmount, currency }),
      })),
  };
}

function toSelectedOptions(
  { options }: ProductState,
  { valueIds }: VariantState,
  { locale, shop }: View,
): SelectedOptionResponse[] {
  return options.flatMap(({ name, values }, index) => {
    const value = values.find(({ id }) => id === valueIds[index]);
    if (!value) return [];
    return [
      {
        name: pickText(name, locale, shop.locale)?.text ?? '',
        value: pickText(value.name, locale, shop.locale)?.text ?? '',
      },
    ];
  });
}

/** Pounds and ounces are kept as grams, which they are no round number of. */
function round(weight: number): number {
  return Math.round(weight * 10_000) / 10_000;
}
