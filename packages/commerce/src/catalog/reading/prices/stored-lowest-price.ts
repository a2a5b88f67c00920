import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext } from '@rustok/core';
import { shopOf } from '../../../commerce.settings.js';
import { historyKey, loadPriceHistories } from '../../prices/load-price-history.js';
import type { PriceTime } from '../../prices/lowest-recent-price.js';
import type { MoneyResponse } from '../money.response.js';
import type { VariantResponse } from '../variant.response.js';
import { lowestOf, lowestPriceOf } from './lowest-price.js';

/** The lowest recent prices of products that do not come from the read model: one statement for all of an answer. */
@Injectable()
export class StoredLowestPrice {
  constructor(private readonly db: TenantDb) {}

  async ofVariant(ctx: RequestContext, variant: VariantResponse): Promise<MoneyResponse | null> {
    if (variant.lowestPriceLast30Days !== undefined) return variant.lowestPriceLast30Days;
    if (!variant.price) return null;
    const times = await ctx.load(this.load, historyKey(variant.id, variant.price.currencyCode));
    return lowestPriceOf(variant, times ?? undefined, shopOf(ctx));
  }

  async ofVariants(ctx: RequestContext, variants: readonly VariantResponse[]): Promise<MoneyResponse | null> {
    return lowestOf(await Promise.all(variants.map((variant) => this.ofVariant(ctx, variant))));
  }

  private readonly load = async (
    ctx: RequestContext,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, readonly PriceTime[]>> => {
    const variantIds = [...new Set(keys.map((key) => key.split(' ')[0] ?? ''))];
    return this.db.read(ctx, (tx) => loadPriceHistories(tx, variantIds));
  };
}
