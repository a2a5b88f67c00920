import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { mergeOrRefuse, TenantDb, type OnConflict, type RequestContext, type WriteTransaction } from '@rustok/core';
import { checkState } from '../draft/check-state.js';
import { productNotFound } from '../product/product.errors.js';
import { moveToTrash } from '../trash/move-to-trash.js';
import { NO_TYPES } from '../types/definitions/type-definition.js';
import { applyTypedDraft } from './apply-typed-draft.js';
import { loadProducts, lockProducts, type StoredProduct, type StoredProducts } from './load-products.js';
import type { ProductDraft } from '../draft/product-draft.js';
import type { ProductState } from '../draft/product-state.js';
import { refuseTakenSkus } from './refuse-taken-skus.js';
import { toRows } from './to-rows.js';
import { writeProducts } from './write-products.js';

/** Which product a change is meant for, and the version that the caller saw. */
export interface ProductVersion {
  readonly id: string;
  readonly version: number;
  /** Whether it is merged with what others changed since that version; refused unless told. */
  readonly onConflict?: OnConflict | undefined;
}

const NOTHING_STORED: StoredProducts = {
  rows: toRows([]) as StoredProducts['rows'],
  types: NO_TYPES,
  byId: new Map(),
};

/** Reads and changes whole products; what a change is about, its callers say. */
@Injectable()
export class ProductStore {
  constructor(private readonly db: TenantDb) {}

  /** @throws NotFound `PRODUCT_NOT_FOUND` */
  async get(ctx: RequestContext, id: string): Promise<StoredProduct> {
    const product = (await this.getMany(ctx, [id])).get(id);
    if (!product) throw productNotFound();
    return product;
  }

  async getMany(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, StoredProduct>> {
    return this.db.read(ctx, async (tx) => (await loadProducts(tx, ids)).byId);
  }

  async create(ctx: RequestContext, draft: ProductDraft): Promise<StoredProduct> {
    return this.db.write(ctx, async (tx) => {
      const product = await applyTypedDraft(tx, null, draft);
      await refuseTakenSkus(tx, null, product);
      const [written] = await writeProducts(tx, NOTHING_STORED, [product], 'created');
      if (!written) throw new TypeError('One product was created and none returned.');
      return written;
    });
  }

  /**
   * Changes a product to what `edit` makes of it. Where that is what it is already, nothing is
   * written, and the caller's version does not matter.
   *
   * @throws NotFound `PRODUCT_NOT_FOUND`
   * @throws Conflict `CONFLICT` when the caller saw another version, and the two are not to be merged or cannot be
   */
  async change(
    ctx: RequestContext,
    product: ProductVersion,
    edit: (before: ProductState, tx: WriteTransaction) => ProductState | Promise<ProductState>,
  ): Promise<StoredProduct> {
    return this.db.write(ctx, async (tx) => {
      const stored = await lockProducts(tx, [product.id]);
      const before = stored.byId.get(product.id);
      if (!before) throw productNotFound();

      const wanted = await edit(before.state, tx);
      if (isDeepStrictEqual(wanted, before.state)) return before;
      const after = before.row.version === product.version ? wanted : await merge(tx, product, before, wanted);
      if (isDeepStrictEqual(after, before.state)) return before;
      await refuseTakenSkus(tx, before.state, after);
      const [written] = await writeProducts(tx, stored, [after], 'updated');
      return written ?? before;
    });
  }

  /** Moves a product with all that belongs to it to the trash; throws as {@link change} does. */
  async delete(ctx: RequestContext, { id, version }: ProductVersion): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      const stored = (await lockProducts(tx, [id])).byId.get(id);
      if (!stored) throw productNotFound();
      await moveToTrash(tx, stored, version);
    });
  }
}

async function merge(
  tx: WriteTransaction,
  { id, version, onConflict }: ProductVersion,
  { row, state }: StoredProduct,
  wanted: ProductState,
): Promise<ProductState> {
  const span = { table: 'commerce_products', id, seen: version, current: row.version };
  const merged = await mergeOrRefuse(tx, span, { current: state, wanted }, onConflict);
  checkState(merged);
  return merged;
}
