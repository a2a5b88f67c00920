import { InputType } from '@nestjs/graphql';
import { FlagField, MoneyField, NumberField, TextField } from '@rustok/core';
import { CURRENCY, SIGNED_DECIMAL } from '../../patterns.js';

@InputType('BulkPriceChangeInput', { description: 'One of `setTo`, `adjustBy` and `percent`.' })
export class PriceChangeRequest {
  @TextField({
    min: 3,
    max: 3,
    pattern: CURRENCY,
    presence: 'optional',
    description: "Whose prices: the shop's own currency unless told; with a percentage, all.",
  })
  readonly currencyCode?: string;

  @MoneyField({ presence: 'optional', description: 'The same price for all variants.' })
  readonly setTo?: string;

  @TextField({
    max: 21,
    pattern: SIGNED_DECIMAL,
    presence: 'optional',
    description: 'An amount such as 1.50 or -1.50 that is added; variants without a price stay without.',
  })
  readonly adjustBy?: string;

  @NumberField({
    min: -100,
    max: 1_000,
    presence: 'optional',
    description: 'Such as -12.5. What comes out is rounded to the smallest unit of the currency, halves up.',
  })
  readonly percent?: number;
}

@InputType('BulkCompareAtPriceChangeInput', {
  description: 'One of `setTo`, `adjustBy`, `percent`, `fromPrice` and `clear`.',
})
export class CompareAtPriceChangeRequest extends PriceChangeRequest {
  @FlagField({
    presence: 'optional',
    description: 'The price as it was before this change, in all currencies unless told.',
  })
  readonly fromPrice?: boolean;

  @FlagField({ presence: 'optional', description: 'In all currencies unless told.' })
  readonly clear?: boolean;
}
