import { Injectable } from '@nestjs/common';
import { TenantDb, type ConnectionArgs, type RequestContext, type WriteTransaction } from '@rustok/core';
import { Any } from 'typeorm';
import { byTime, keysetPage, type CountedConnection } from '../lists/keyset-list.js';
import { recordPrices } from '../prices/record-prices.js';
import { ProductRestored } from '../product/product.events.js';
import type { ProductResponse } from '../reading/product.response.js';
import { toStaffProductResponse } from '../reading/to-product-response.js';
import { viewOf } from '../reading/view.js';
import { tellRecommenders } from '../recommendations/tell-recommenders.js';
import { forgetPastTimes } from '../schedule/times/set-times.js';
import { loadProducts } from '../storage/load-products.js';
import { ensureTypes } from '../types/ensure-types.js';
import { purge } from './purge.js';
import { restoreSnapshot } from './snapshot/restore-snapshot.js';
import type { RestoreProductRequest } from './trash.dto.js';
import { notInTrash, skusTaken } from './trash.errors.js';
import { ProductPurgeDue } from './trash.events.js';
import type { TrashedProductResponse } from './trash.response.js';
import { TrashedProduct } from './trashed-product.entity.js';

/** Deleted products, until they are restored or gone for good. */
@Injectable()
export class TrashService {
  constructor(private readonly db: TenantDb) {}

  /** The last deleted first. */
  async page(ctx: RequestContext, args: ConnectionArgs): Promise<CountedConnection<TrashedProductResponse>> {
    const list = {
      from: 'commerce_trashed_products AS l',
      where: 'true',
      parameters: [],
      key: 'deletedAt',
      order: byTime('l.created_at'),
      reverse: true,
    };
    return keysetPage({ db: this.db, ctx, load: (id) => ctx.load(this.load, id) }, list, args);
  }

  /**
   * Brings a product back with all its parts, as they were.
   *
   * @throws NotFound `PRODUCT_NOT_IN_TRASH`
   * @throws Conflict `HANDLE_TAKEN`, `SKU_TAKEN`
   */
  async restore(ctx: RequestContext, request: RestoreProductRequest): Promise<ProductResponse> {
    const { id, handle, clearTakenSkus = false } = request;
    return this.db.write(ctx, async (tx) => {
      const trashed = await lockTrashed(tx, id);
      const taken = await takenSkus(tx, id);
      if (taken.length > 0 && !clearTakenSkus) throw skusTaken(taken);
      const productType = await typeName(tx, id);
      await ensureTypes(tx, productType === null ? [] : [productType]);
      await restoreSnapshot(tx, id, { handle, productType, withoutSkus: taken });
      await tellRecommenders(tx, id);
      tx.recordChanges({ table: 'commerce_products', id, action: 'insert' });
      await forgetPastTimes(tx, id);
      await tx.delete(trashed, trashed.version);
      await tx.unschedule(ProductPurgeDue, id);

      const stored = (await loadProducts(tx, [id])).byId.get(id);
      if (!stored) throw new TypeError('A product was restored and is not there.');
      await recordPrices(tx, [{ before: null, after: stored.state }]);
      await tx.emit(ProductRestored, { productId: id, productVersion: stored.row.version });
      return toStaffProductResponse(stored, viewOf(ctx));
    });
  }

  /** @throws NotFound `PRODUCT_NOT_IN_TRASH` */
  async purge(ctx: RequestContext, id: string): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      await purge(tx, await lockTrashed(tx, id));
      await tx.unschedule(ProductPurgeDue, id);
    });
  }

  private readonly load = async (ctx: RequestContext, ids: readonly string[]) => {
    const rows = await this.db.query<TrashedProductResponse>(
      ctx,
      `SELECT id, handle, title, product_version AS "productVersion", created_at AS "deletedAt",
              deleted_by AS "deletedBy", purge_at AS "purgeAt"
         FROM commerce_trashed_products WHERE tenant_id = $1 AND id = ANY ($2::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  };
}

async function lockTrashed(tx: WriteTransaction, id: string): Promise<TrashedProduct> {
  await tx.query('SELECT FROM commerce_trashed_products WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [id]);
  const [trashed] = await tx.find(TrashedProduct, { id: Any([id]) });
  if (!trashed) throw notInTrash();
  return trashed;
}

async function takenSkus(tx: WriteTransaction, id: string): Promise<readonly string[]> {
  const rows = await tx.query<{ sku: string }>(
    `SELECT v.sku
       FROM commerce_trashed_products AS s,
            jsonb_array_elements(s.snapshot -> 'commerce_variants') AS e (row)
       JOIN commerce_variants AS v ON v.sku = e.row ->> 'sku'
      WHERE s.tenant_id = $1 AND s.id = $2 AND v.tenant_id = $1 ORDER BY v.sku`,
    [id],
  );
  return rows.map(({ sku }) => sku);
}

/** The type may have been renamed meanwhile, and is not while this lasts; or deleted, and is made again. */
async function typeName(tx: WriteTransaction, id: string): Promise<string | null> {
  const [row] = await tx.query<{ ids: readonly string[] | null; name: string | null }>(
    `SELECT snapshot -> 'product_type_ids' AS ids, snapshot #>> '{commerce_products,0,product_type}' AS name
       FROM commerce_trashed_products WHERE tenant_id = $1 AND id = $2`,
    [id],
  );
  const [type] = await tx.query<{ name: string }>(
    'SELECT name FROM commerce_product_types WHERE tenant_id = $1 AND id = ANY ($2::uuid[]) FOR KEY SHARE',
    [row?.ids ?? []],
  );
  return type?.name ?? row?.name ?? null;
}
