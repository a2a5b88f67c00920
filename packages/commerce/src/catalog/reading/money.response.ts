import { Directive, ObjectType } from '@nestjs/graphql';
import { formatMoney, ResponseField, Storefront, type Money } from '@rustok/core';

@ObjectType('MoneyV2', { description: 'An amount of money.' })
@Directive('@shareable')
@Storefront()
export class MoneyResponse {
  @ResponseField(() => String, { description: 'A decimal with all digits of the currency: 19.90, 1990, 1.990.' })
  readonly amount!: string;

  @ResponseField(() => String, { description: 'ISO 4217.' })
  readonly currencyCode!: string;
}

export function toMoneyResponse(money: Money): MoneyResponse {
  return { amount: formatMoney(money), currencyCode: money.currency };
}

@ObjectType('ProductPriceRange')
@Storefront()
export class PriceRangeResponse {
  @ResponseField(() => MoneyResponse)
  readonly minVariantPrice!: MoneyResponse;

  @ResponseField(() => MoneyResponse)
  readonly maxVariantPrice!: MoneyResponse;
}

/** The lowest and the highest of amounts, null when there are none. */
export function toPriceRange(amounts: readonly bigint[], currency: string): PriceRangeResponse | null {
  const [first] = amounts;
  if (first === undefined) return null;
  const min = amounts.reduce((least, each) => (each < least ? each : least), first);
  const max = amounts.reduce((most, each) => (each > most ? each : most), first);
  return {
    minVariantPrice: toMoneyResponse({ amount: min, currency }),
    maxVariantPrice: toMoneyResponse({ amount: max, currency }),
  };
}
