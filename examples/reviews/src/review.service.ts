import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext } from '@rustok/core';
import { ReviewPublished, ReviewRejected, ReviewSubmitted } from './events.js';
import {
  toReviewResponse,
  type ReviewResponse,
  type ReviewVersionRequest,
  type SubmitReviewRequest,
} from './review.dto.js';
import { Review } from './review.entity.js';
import type { ReviewStatus } from './review-status.js';

@Injectable()
export class ReviewService {
  constructor(private readonly db: TenantDb) {}

  /** Nobody sees it until staff have published it. */
  async submit(ctx: RequestContext, request: SubmitReviewRequest): Promise<ReviewResponse> {
    const { productId, rating, title, body, authorName } = request;
    return this.db.write(ctx, async (tx) => {
      const review = await tx.insert(Review, { productId, rating, title, body, authorName, status: 'pending' });
      await tx.emit(ReviewSubmitted, { reviewId: review.id, productId, rating });
      return toReviewResponse(review);
    });
  }

  async publish(ctx: RequestContext, request: ReviewVersionRequest): Promise<ReviewResponse> {
    return this.decide(ctx, request, 'published');
  }

  async reject(ctx: RequestContext, request: ReviewVersionRequest): Promise<ReviewResponse> {
    return this.decide(ctx, request, 'rejected');
  }

  /** For staff, the newest first. */
  async list(ctx: RequestContext, status: ReviewStatus | null, limit: number): Promise<ReviewResponse[]> {
    return this.db.read(ctx, async (tx) => {
      const reviews = await tx.find(Review, status ? { status } : {}, { order: { id: 'DESC' }, limit });
      return reviews.map(toReviewResponse);
    });
  }

  /** What was decided already is no error; a decision over somebody else's is. */
  private async decide(
    ctx: RequestContext,
    { id, version }: ReviewVersionRequest,
    status: 'published' | 'rejected',
  ): Promise<ReviewResponse> {
    return this.db.write(ctx, async (tx) => {
      const current = await tx.get(Review, id);
      if (current.status === status) return toReviewResponse(current);

      const review = await tx.update(current, version, { status });
      const Decided = status === 'published' ? ReviewPublished : ReviewRejected;
      await tx.emit(Decided, { reviewId: review.id, productId: review.productId });
      return toReviewResponse(review);
    });
  }
}
