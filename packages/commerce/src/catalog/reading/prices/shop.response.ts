import { Field, ObjectType } from '@nestjs/graphql';
import { Storefront } from '@rustok/core';

@ObjectType('PaymentSettings')
@Storefront()
export class PaymentSettingsResponse {
  @Field(() => String, { description: "The shop's own currency, in ISO 4217." })
  readonly currencyCode!: string;

  @Field(() => [String], {
    description: 'The currencies that it sells in, its own first; a request chooses by `?currency=` or X-Currency.',
  })
  readonly enabledPresentmentCurrencies!: readonly string[];

  @Field(() => String, { description: 'The currency that this request is answered in.' })
  readonly presentmentCurrencyCode!: string;
}

@ObjectType('Shop')
@Storefront()
export class ShopResponse {
  @Field(() => PaymentSettingsResponse)
  readonly paymentSettings!: PaymentSettingsResponse;
}
