import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext } from '@rustok/core';
import { StaffProducts } from '../staff/staff-products.js';
import type { VariantResponse } from '../reading/variant.response.js';
import type { AdjustInventoryRequest, SetInventoryRequest } from './inventory.dto.js';
import { moveStock, type WantedMove } from './move-stock.js';

const DEFAULT_REASON = 'correction';

/** Stock goes up and down here, by itself: a sale is no edit of the product. */
@Injectable()
export class InventoryService {
  constructor(
    private readonly db: TenantDb,
    private readonly products: StaffProducts,
  ) {}

  /**
   * Adds to stock and takes from it; all changes are made, or none.
   *
   * @throws Conflict `INVENTORY_INSUFFICIENT` where stock is counted and would go below zero
   */
  async adjust(
    ctx: RequestContext,
    { reason = DEFAULT_REASON, changes }: AdjustInventoryRequest,
  ): Promise<VariantResponse[]> {
    return this.move(ctx, changes, { list: 'changes', reason });
  }

  /**
   * Sets stock to what was counted.
   *
   * @throws Conflict `INVENTORY_CHANGED` where the stock is another than the caller saw
   */
  async set(
    ctx: RequestContext,
    { reason = DEFAULT_REASON, quantities }: SetInventoryRequest,
  ): Promise<VariantResponse[]> {
    const wanted = quantities.map(({ variantId, quantity, compareQuantity }) => ({
      variantId,
      quantity,
      expected: compareQuantity ?? null,
    }));
    return this.move(ctx, wanted, { list: 'quantities', reason });
  }

  private async move(
    ctx: RequestContext,
    wanted: readonly WantedMove[],
    request: { readonly list: string; readonly reason: string },
  ): Promise<VariantResponse[]> {
    await this.db.write(ctx, (tx) => moveStock(tx, wanted, request));
    const found = await this.products.variantsById(
      ctx,
      wanted.map(({ variantId }) => variantId),
    );
    return wanted.flatMap(({ variantId }) => found.get(variantId) ?? []);
  }
}
