import { beforeEach, describe, expect, it } from '@jest/globals';
import { CommerceModule } from '@rustok/commerce';
import { ProductDeleted } from '@rustok/commerce/events';
import { Conflict, newId, NotFound, TenantDb } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { ReviewDeleted, ReviewPublished, ReviewSubmitted } from './events.js';
import { ReviewService } from './review.service.js';
import { ReviewsModule } from './reviews.module.js';

const t = moduleTest(PlatformModules, CommerceModule, ReviewsModule);

let productId: string;
beforeEach(() => {
  productId = newId();
});

const submit = (rating = 5) =>
  t.get(ReviewService).submit(t.anonymous, { productId, rating, title: 'Fine', body: 'Fine tea.', authorName: 'Ann' });

async function publish(rating?: number) {
  return t.get(ReviewService).publish(t.ctx, await submit(rating));
}

describe('a review', () => {
  it('is seen by nobody until it is published', async () => {
    const review = await submit();
    await t.deliver();
    expect(await t.index('reviews')).toEqual([]);
    expect(await t.events(ReviewSubmitted)).toMatchObject([{ payload: { reviewId: review.id, productId, rating: 5 } }]);

    await t.get(ReviewService).publish(t.ctx, review);
    await t.deliver({ times: 2 });

    expect(await t.index('reviews')).toMatchObject([
      { averageRating: 5, reviewCount: 1, latestReviews: [{ id: review.id }] },
    ]);
  });

  it('counts no longer once it is rejected', async () => {
    const review = await publish(1);
    await publish(4);
    await t.get(ReviewService).reject(t.ctx, review);
    await t.deliver();

    expect(await t.index('reviews')).toMatchObject([{ averageRating: 4, reviewCount: 1 }]);
  });

  it('is published once, and not over what somebody else has decided', async () => {
    const submitted = await submit();
    const review = await t.get(ReviewService).publish(t.ctx, submitted);
    await t.get(ReviewService).publish(t.ctx, review);

    expect(await t.events(ReviewPublished)).toHaveLength(1);
    await expect(t.get(ReviewService).reject(t.ctx, submitted)).rejects.toThrow(Conflict);
  });

  it('does not exist for another tenant', async () => {
    const review = await publish();
    await t.deliver();

    await expect(t.get(ReviewService).reject(t.otherTenant, review)).rejects.toThrow(NotFound);
    expect(await t.index('reviews', t.otherTenant)).toEqual([]);
  });

  it('goes with its product', async () => {
    await publish();
    await t.deliver();
    await t.get(TenantDb).write(t.ctx, (tx) => tx.emit(ProductDeleted, { productId, productVersion: 2 }));
    // The product's end is one event, the end of its reviews the next.
    await t.deliver();
    await t.deliver();

    expect(await t.get(ReviewService).list(t.ctx, null, 20)).toEqual([]);
    expect(await t.events(ReviewDeleted)).toHaveLength(1);
    expect(await t.index('reviews')).toEqual([]);
  });
});
