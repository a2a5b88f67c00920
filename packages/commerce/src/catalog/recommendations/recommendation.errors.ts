import { NotFound } from '@rustok/core';
import { wrongField } from '../product/product.errors.js';

export const recommendationOfItself = (index: number) =>
  wrongField(['recommendedProductIds', index], 'RECOMMENDATION_OF_ITSELF', 'A product is not recommended with itself.');

/** @param indexes where the ids stand in the input */
export function recommendedNotFound(indexes: readonly number[]): NotFound {
  const message = 'There is no product with this id.';
  return new NotFound('PRODUCT_NOT_FOUND', message, {
    fields: indexes.map((index) => ({
      field: ['recommendedProductIds', String(index)],
      code: 'PRODUCT_NOT_FOUND',
      message,
    })),
  });
}
