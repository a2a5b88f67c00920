import { ProductDeleted } from '@rustok/commerce/events';
import { Consumer, type EventConsumer, type EventEnvelope, type WriteTransaction } from '@rustok/core';
import { ReviewDeleted } from './events.js';
import { Review } from './review.entity.js';

@Consumer({ name: 'reviews.forget-deleted-products', events: [ProductDeleted] })
export class ForgetDeletedProducts implements EventConsumer {
  /** Tells of each review, so that the read model forgets it after the rows are gone and not before. */
  async handle(tx: WriteTransaction, { aggregateId: productId }: EventEnvelope): Promise<void> {
    const reviews = await tx.find(Review, { productId });
    await tx.deleteMany(reviews);
    for (const { id } of reviews) await tx.emit(ReviewDeleted, { reviewId: id, productId });
  }
}
