import { Injectable } from '@nestjs/common';
import { ReadModels, type LoaderFunction, type RequestContext } from '@rustok/core';
import type { ReviewResponse } from './review.dto.js';

/** What a product page shows of a product's reviews; one document of the read model `reviews`. */
export interface ReviewSummary {
  readonly averageRating: number;
  readonly reviewCount: number;
  readonly latestReviews: readonly (Omit<ReviewResponse, 'submittedAt'> & { readonly submittedAt: string })[];
}

@Injectable()
export class ReviewSummaries {
  constructor(private readonly readModels: ReadModels) {}

  /** Null for a product without published reviews. A page of products takes one statement. */
  async of(ctx: RequestContext, productId: string): Promise<ReviewSummary | null> {
    return ctx.load(this.byProduct, productId);
  }

  private readonly byProduct: LoaderFunction<string, ReviewSummary> = async (ctx, productIds) => {
    const hits = await this.readModels.byId(ctx, 'reviews', productIds);
    return new Map([...hits].map(([id, { body }]) => [id, body as unknown as ReviewSummary]));
  };
}
