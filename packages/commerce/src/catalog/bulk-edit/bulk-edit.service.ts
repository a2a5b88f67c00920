import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext, type WriteTransaction } from '@rustok/core';
import { shopOf } from '../../commerce.settings.js';
import { checkStatusPermission } from '../product/check-status-permission.js';
import { wrongField } from '../product/product.errors.js';
import { setTimesOfMany } from '../schedule/times/set-times.js';
import { viewOf } from '../reading/view.js';
import { lockProducts } from '../storage/load-products.js';
import { checkSize } from './check-size.js';
import type { BulkProductRequest, UpdateProductsRequest } from './bulk-edit.dto.js';
import type { ProductBulkResult } from './bulk-edit.response.js';
import { bulkTimes, namesTimes, timesOf, withTimes } from './bulk-times.js';
import { decide } from './decide.js';
import { toEdit, type Edit } from './to-edit.js';
import { toResult } from './to-result.js';
import { writeBatch, type Written } from './write-batch.js';

/** Carries what was done out of the savepoint that undoes it. */
class Undone extends Error {
  constructor(readonly batch: readonly Written[]) {
    super('undone');
  }
}

/** One change of many products, in one transaction and with one entry in the audit log. */
@Injectable()
export class ProductBulkEditService {
  constructor(private readonly db: TenantDb) {}

  /**
   * A result for each product, in their order.
   *
   * @throws Invalid where the request makes no sense for any product
   * @throws Forbidden `FORBIDDEN` when it names a status and the caller may not publish
   */
  async update(ctx: RequestContext, request: UpdateProductsRequest): Promise<readonly ProductBulkResult[]> {
    const { changes } = request;
    checkStatusPermission(ctx, changes.status ?? (namesTimes(changes) ? 'active' : undefined));
    checkDistinct(request.products);
    const edit = toEdit(request.changes, shopOf(ctx));
    const { batch, isUndone } = await this.db.write(ctx, async (tx) => {
      await checkSize(tx, request.products);
      return carryOut(tx, request, edit);
    });
    const view = viewOf(ctx);
    return batch.map((written) => toResult(written, { view, isUndone, isPreview: request.dryRun ?? false }));
  }
}

interface CarriedOut {
  readonly batch: readonly Written[];
  readonly isUndone: boolean;
}

/** A preview is the same work, undone: so it refuses what the change itself would. */
async function carryOut(
  tx: WriteTransaction,
  { products, changes, mode = 'each', dryRun = false }: UpdateProductsRequest,
  edit: Edit,
): Promise<CarriedOut> {
  const stored = await lockProducts(
    tx,
    products.map(({ id }) => id),
  );
  const times = await bulkTimes(tx, [...stored.byId.keys()], changes);
  const decisions = products.map((product) =>
    withTimes(decide(stored.byId.get(product.id) ?? null, product, edit), times),
  );
  try {
    const batch = await tx.savepoint(async () => {
      const written = await writeBatch(tx, stored, decisions);
      await setTimesOfMany(tx, timesOf(written, times));
      const isRefused = mode === 'all_or_nothing' && written.some((each) => 'error' in each);
      if (dryRun || isRefused) throw new Undone(written);
      return written;
    });
    return { batch, isUndone: false };
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
    const isRefused = mode === 'all_or_nothing' && error.batch.some((each) => 'error' in each);
    return { batch: error.batch, isUndone: isRefused };
  }
}

function checkDistinct(products: readonly BulkProductRequest[]): void {
  const seen = new Set<string>();
  for (const [index, { id }] of products.entries()) {
    if (seen.has(id)) throw wrongField(['products', index, 'id'], 'PRODUCT_DUPLICATE', 'The product is there twice.');
    seen.add(id);
  }
}
