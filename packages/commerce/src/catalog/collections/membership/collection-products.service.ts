import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext, type WriteTransaction } from '@rustok/core';
import { Any } from 'typeorm';
import { lockProductIds } from '../../categories/assignment/lock-products.js';
import type { Placed } from '../../positions/positions.js';
import { collectionNotFound } from '../collection.errors.js';
import { CollectionProduct } from './collection-product.entity.js';
import type { CollectionProductsRequest, ReorderCollectionProductsRequest } from './membership.dto.js';
import { removeByHand } from './remove-by-hand.js';
import { reorder } from './reorder.js';
import { tellProductsOfCollection } from './tell-products.js';

/**
 * The products that are in a collection by hand, and the order of all. Sets and orders: what is done
 * twice is no error, and neither the products nor the collection get a new version.
 */
@Injectable()
export class CollectionProductsService {
  constructor(private readonly db: TenantDb) {}

  /** Behind those that are there, in the order of the request; one that rules brought stays there without them. */
  async add(ctx: RequestContext, { id, productIds }: CollectionProductsRequest): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      await lockCollection(tx, id);
      const wanted = [...new Set(productIds)];
      await lockProductIds(tx, wanted);
      const rows = await tx.find(CollectionProduct, { collectionId: id, productId: Any(wanted) });
      const known = new Map(rows.map((row) => [row.productId, row]));
      const byRules = rows.filter(({ isManual }) => !isManual);
      await tx.updateMany(byRules.map((row) => ({ row, changes: { isManual: true } })));

      const last = await lastPosition(tx, id);
      const added = wanted.filter((productId) => !known.has(productId));
      await tx.insertMany(
        CollectionProduct,
        added.map((productId, index) => ({
          collectionId: id,
          productId,
          position: Math.floor(last) + index + 1,
          isManual: true,
        })),
      );
      await tellProductsOfCollection(tx, id, added);
    });
  }

  /** One that the rules name stays, as theirs. */
  async remove(ctx: RequestContext, { id, productIds }: CollectionProductsRequest): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      await lockCollection(tx, id);
      const ids = await lockProductIds(tx, [...new Set(productIds)]);
      const removed = await removeByHand(tx, id, ids);
      await tellProductsOfCollection(tx, id, removed);
    });
  }

  /** @throws NotFound `PRODUCT_NOT_IN_COLLECTION` */
  async reorder(ctx: RequestContext, { id, moves }: ReorderCollectionProductsRequest): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      await lockCollection(tx, id);
      const placed = await tx.query<Placed>(
        `SELECT product_id AS id, position FROM commerce_collection_products
          WHERE tenant_id = $1 AND collection_id = $2 ORDER BY position, product_id`,
        [id],
      );
      const changed = reorder(placed, moves);
      if (changed.length === 0) return;
      await place(tx, id, changed);
      await tellProductsOfCollection(
        tx,
        id,
        changed.map((each) => each.id),
      );
    });
  }
}

/** Of two who change what is in a collection the second sees what the first did. */
async function lockCollection(tx: WriteTransaction, id: string): Promise<void> {
  const rows = await tx.query('SELECT FROM commerce_collections WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    id,
  ]);
  if (rows.length === 0) throw collectionNotFound();
}

async function lastPosition(tx: WriteTransaction, id: string): Promise<number> {
  const [row] = await tx.query<{ position: number | null }>(
    'SELECT max(position) AS position FROM commerce_collection_products WHERE tenant_id = $1 AND collection_id = $2',
    [id],
  );
  return row?.position ?? 0;
}

async function place(tx: WriteTransaction, collectionId: string, placed: readonly Placed[]): Promise<void> {
  const rows = await tx.query<{ id: string; position: number }>(
    `UPDATE commerce_collection_products AS c
        SET position = p.position, version = c.version + 1, updated_at = now()
       FROM jsonb_to_recordset($3::jsonb) AS p (id uuid, position float8)
      WHERE c.tenant_id = $1 AND c.collection_id = $2 AND c.product_id = p.id
      RETURNING c.id, c.position`,
    [collectionId, JSON.stringify(placed)],
  );
  tx.recordChanges(...rows.map(({ id }) => ({ table: 'commerce_collection_products', id, action: 'update' as const })));
}
