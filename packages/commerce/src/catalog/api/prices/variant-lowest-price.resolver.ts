import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, Public, Storefront, type RequestContext } from '@rustok/core';
import { MoneyResponse } from '../../reading/money.response.js';
import { StoredLowestPrice } from '../../reading/prices/stored-lowest-price.js';
import { VariantResponse } from '../../reading/variant.response.js';

@Resolver(() => VariantResponse)
export class VariantLowestPriceResolver {
  constructor(private readonly prices: StoredLowestPrice) {}

  @ResolveField(() => MoneyResponse, {
    nullable: true,
    description:
      'The lowest price in the 30 days before the present reduction; without one, in the last 30 days. Null where there was none.',
  })
  @Storefront()
  @Public()
  async lowestPriceLast30Days(@Ctx() ctx: RequestContext, @Parent() variant: VariantResponse) {
    return this.prices.ofVariant(ctx, variant);
  }
}
