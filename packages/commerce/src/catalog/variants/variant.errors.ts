import { Conflict } from '@rustok/core';

const skuMessage = 'Another variant of the shop has this SKU.';

export const skuTaken = () =>
  new Conflict('SKU_TAKEN', skuMessage, {
    fields: [{ field: ['variants', 'sku'], code: 'SKU_TAKEN', message: skuMessage }],
  });
