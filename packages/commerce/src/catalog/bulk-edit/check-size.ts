import { Invalid, type ReadTransaction } from '@rustok/core';
import type { BulkProductRequest } from './bulk-edit.dto.js';

/** Ten thousand took nine seconds on two busy cores, and all of them are locked for as long. */
const MAX_VARIANTS = 10_000;

/**
 * A hundred products of 2,048 variants would be more than one transaction should hold.
 *
 * @throws Invalid `BATCH_TOO_LARGE`
 */
export async function checkSize(tx: ReadTransaction, products: readonly BulkProductRequest[]): Promise<void> {
  const [row] = await tx.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM commerce_variants WHERE tenant_id = $1 AND product_id = ANY ($2::uuid[])',
    [products.map(({ id }) => id)],
  );
  const count = row?.count ?? 0;
  if (count <= MAX_VARIANTS) return;
  const message = `These products have ${count} variants together; one request changes ${MAX_VARIANTS} at most.`;
  const fields = [{ field: ['products'], code: 'BATCH_TOO_LARGE', message }];
  throw new Invalid('BATCH_TOO_LARGE', message, { fields });
}
