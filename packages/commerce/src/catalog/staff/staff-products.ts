import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext } from '@rustok/core';
import { ProductStore } from '../storage/product-store.js';
import type { ProductResponse } from '../reading/product.response.js';
import { viewOf } from '../reading/view.js';
import { toStaffProductResponse } from '../reading/to-product-response.js';
import type { VariantResponse } from '../reading/variant.response.js';

/** Products as they are stored, drafts too; those asked for in one tick are loaded together. */
@Injectable()
export class StaffProducts {
  constructor(
    private readonly store: ProductStore,
    private readonly db: TenantDb,
  ) {}

  /** Whether the shop has any product, drafts included. */
  async exist(ctx: RequestContext): Promise<boolean> {
    const rows = await this.db.query(ctx, 'SELECT FROM commerce_products WHERE tenant_id = $1 LIMIT 1');
    return rows.length > 0;
  }

  async byId(ctx: RequestContext, id: string): Promise<ProductResponse | null> {
    return ctx.load(this.loadById, id);
  }

  async variantById(ctx: RequestContext, id: string): Promise<VariantResponse | null> {
    return ctx.load(this.loadVariants, id);
  }

  /** As they are now, past what this request has loaded before. */
  async variantsById(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, VariantResponse>> {
    return this.loadVariants(ctx, ids);
  }

  private readonly loadById = async (ctx: RequestContext, ids: readonly string[]) => {
    const stored = await this.store.getMany(ctx, ids);
    const view = viewOf(ctx);
    return new Map([...stored].map(([id, product]) => [id, toStaffProductResponse(product, view)]));
  };

  private readonly loadVariants = async (ctx: RequestContext, ids: readonly string[]) => {
    const rows = await this.db.query<{ product_id: string }>(
      ctx,
      'SELECT DISTINCT product_id FROM commerce_variants WHERE tenant_id = $1 AND id = ANY ($2::uuid[])',
      [ids],
    );
    const products = await this.loadById(
      ctx,
      rows.map(({ product_id: id }) => id),
    );
    return new Map([...products.values()].flatMap(({ variants }) => variants.map((variant) => [variant.id, variant])));
  };
}
