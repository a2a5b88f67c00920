import { Query, Resolver } from '@nestjs/graphql';
import { Ctx, Public, Storefront, type RequestContext } from '@rustok/core';
import { shopOf } from '../../../commerce.settings.js';
import { priceContextOf } from '../../reading/prices/price-context.js';
import { ShopResponse } from '../../reading/prices/shop.response.js';

@Resolver(() => ShopResponse)
export class ShopResolver {
  @Query(() => ShopResponse, { nullable: true, description: 'What a buyer needs to know of the shop.' })
  @Storefront()
  @Public()
  shop(@Ctx() ctx: RequestContext): ShopResponse {
    const shop = shopOf(ctx);
    return {
      paymentSettings: {
        currencyCode: shop.currency,
        enabledPresentmentCurrencies: shop.currencies,
        presentmentCurrencyCode: priceContextOf(ctx, shop).currency,
      },
    };
  }
}
