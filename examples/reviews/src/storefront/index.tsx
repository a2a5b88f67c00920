import type { StorefrontContribution } from '@rustok/core/storefront';
import { en } from './messages/en.js';
import { ru } from './messages/ru.js';
import { ProductReviews, PRODUCT_REVIEWS } from './product-reviews.js';

/** Stars and the latest reviews, below a product. */
export const storefront: StorefrontContribution = {
  slots: [{ slot: 'product.details', fragment: PRODUCT_REVIEWS, Component: ProductReviews }],
  messages: { en, ru },
};
