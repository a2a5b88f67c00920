import { Conflict, NotFound } from '@rustok/core';

export const notInTrash = () => new NotFound('PRODUCT_NOT_IN_TRASH', 'There is no deleted product with this id.');

export function skusTaken(skus: readonly string[]): Conflict {
  const message = `Other variants of the shop have these SKUs by now: ${skus.slice(0, 10).join(', ')}. Free them, or say "clearTakenSkus".`;
  return new Conflict('SKU_TAKEN', message, {
    fields: [{ field: ['clearTakenSkus'], code: 'SKU_TAKEN', message }],
  });
}
