import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, Public, Storefront, type RequestContext } from '@rustok/core';
import { MoneyResponse } from '../../reading/money.response.js';
import { StoredLowestPrice } from '../../reading/prices/stored-lowest-price.js';
import { ProductResponse } from '../../reading/product.response.js';

/** What Article 6a of Directive 98/6/EC wants to stand beside a reduced price. */
@Resolver(() => ProductResponse)
export class LowestPriceResolver {
  constructor(private readonly prices: StoredLowestPrice) {}

  @ResolveField(() => MoneyResponse, {
    nullable: true,
    description:
      'The lowest price of the variants in the 30 days before the present reduction; without one, in the last 30 days. Null where there was none.',
  })
  @Storefront()
  @Public()
  async lowestPriceLast30Days(@Ctx() ctx: RequestContext, @Parent() product: ProductResponse) {
    return product.lowestPriceLast30Days ?? (await this.prices.ofVariants(ctx, product.variants));
  }
}
