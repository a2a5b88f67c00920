import { Injectable } from '@nestjs/common';
import { TenantDb, versionConflict, type RequestContext } from '@rustok/core';
import { Any } from 'typeorm';
import { productNotFound } from '../product/product.errors.js';
import type { ProductResponse } from '../reading/product.response.js';
import { toStaffProductResponse } from '../reading/to-product-response.js';
import { viewOf } from '../reading/view.js';
import { lockProducts } from '../storage/load-products.js';
import { ProductSchedule } from './product-schedule.entity.js';
import type { ScheduleProductRequest } from './schedule.dto.js';
import type { ScheduleResponse } from './schedule.response.js';
import { setTimes } from './times/set-times.js';

/** When products are published and unpublished. */
@Injectable()
export class ScheduleService {
  constructor(private readonly db: TenantDb) {}

  /**
   * @throws Invalid `SCHEDULE_PAST`, `SCHEDULE_ORDER`
   * @throws Conflict `CONFLICT` when the caller saw another version of the product
   */
  async set(ctx: RequestContext, { id, version, ...times }: ScheduleProductRequest): Promise<ProductResponse> {
    return this.db.write(ctx, async (tx) => {
      const stored = (await lockProducts(tx, [id])).byId.get(id);
      if (!stored) throw productNotFound();
      if (stored.row.version !== version) {
        throw await versionConflict(tx, { table: 'commerce_products', id, seen: version, current: stored.row.version });
      }
      await setTimes(tx, id, times);
      return toStaffProductResponse(stored, viewOf(ctx));
    });
  }

  /** Null where nothing is scheduled. Products asked for in one tick are looked up together. */
  async of(ctx: RequestContext, productId: string): Promise<ScheduleResponse | null> {
    return ctx.load(this.load, productId);
  }

  private readonly load = async (ctx: RequestContext, productIds: readonly string[]) => {
    const rows = await this.db.read(ctx, (tx) => tx.find(ProductSchedule, { productId: Any(productIds) }));
    return new Map(rows.map(({ productId, publishAt, unpublishAt }) => [productId, { publishAt, unpublishAt }]));
  };
}
