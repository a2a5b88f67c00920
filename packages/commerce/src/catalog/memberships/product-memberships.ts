import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext } from '@rustok/core';
import { shopOf } from '../../commerce.settings.js';
import type { ProductResponse } from '../reading/product.response.js';
import { loadMemberships } from './load-memberships.js';
import { NO_MEMBERSHIPS, type ProductMemberships } from './memberships.js';
import { toMemberships } from './to-memberships.js';

/** What products belong to: from their document where they came from one, else from the tables. */
@Injectable()
export class ProductMembershipReader {
  constructor(private readonly db: TenantDb) {}

  async of(
    ctx: RequestContext,
    product: ProductResponse & { readonly memberships?: ProductMemberships },
  ): Promise<ProductMemberships> {
    return product.memberships ?? (await ctx.load(this.load, product.id)) ?? NO_MEMBERSHIPS;
  }

  private readonly load = async (ctx: RequestContext, ids: readonly string[]) => {
    const stored = await this.db.read(ctx, (tx) => loadMemberships(tx, ids));
    const view = { locale: ctx.locale, shop: shopOf(ctx) };
    return new Map(ids.map((id) => [id, toMemberships(id, stored, view)]));
  };
}
