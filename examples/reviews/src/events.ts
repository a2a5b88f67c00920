import { defineEvent } from '@rustok/core';
import { z } from 'zod';

const review = { reviewId: z.uuid(), productId: z.uuid() };

export const ReviewSubmitted = defineEvent('reviews.review.submitted', {
  version: 1,
  aggregate: 'reviewId',
  payload: z.object({ ...review, rating: z.int() }),
});

export const ReviewPublished = defineEvent('reviews.review.published', {
  version: 1,
  aggregate: 'reviewId',
  payload: z.object(review),
});

export const ReviewRejected = defineEvent('reviews.review.rejected', {
  version: 1,
  aggregate: 'reviewId',
  payload: z.object(review),
});

export const ReviewDeleted = defineEvent('reviews.review.deleted', {
  version: 1,
  aggregate: 'reviewId',
  payload: z.object(review),
});
