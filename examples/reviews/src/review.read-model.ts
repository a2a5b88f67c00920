import { Injectable } from '@nestjs/common';
import { ReadModelSource, type EventEnvelope, type ReadModelDocument, type ReadTransaction } from '@rustok/core';
import { In } from 'typeorm';
import { ReviewDeleted, ReviewPublished, ReviewRejected } from './events.js';
import { toReviewResponse } from './review.dto.js';
import { Review } from './review.entity.js';
import type { ReviewSummary } from './review-summary.js';

interface RatedProduct {
  readonly productId: string;
  readonly averageRating: number;
  readonly reviewCount: number;
  /** Ids of the newest five. */
  readonly latest: readonly string[];
}

const RATED = `
  SELECT product_id AS "productId", round(avg(rating), 2)::float8 AS "averageRating", count(*)::int AS "reviewCount",
         (array_agg(id ORDER BY id DESC))[:5] AS latest
    FROM reviews_reviews
   WHERE tenant_id = $1 AND product_id = ANY($2::uuid[]) AND status = 'published'
   GROUP BY product_id`;

const IDS = `
  SELECT DISTINCT product_id AS id FROM reviews_reviews
   WHERE tenant_id = $1 AND status = 'published' AND ($2::uuid IS NULL OR product_id > $2)
   ORDER BY id LIMIT $3`;

/** A document for each product that has published reviews; its id is the product's. */
@Injectable()
export class ReviewReadModel extends ReadModelSource {
  readonly name = 'reviews';
  readonly events = [ReviewPublished, ReviewRejected, ReviewDeleted];
  readonly sortKeys = ['averageRating', 'reviewCount'];

  touchedBy({ payload }: EventEnvelope): readonly string[] {
    return [(payload as { readonly productId: string }).productId];
  }

  async load(tx: ReadTransaction, ids: readonly string[]): Promise<readonly ReadModelDocument[]> {
    const rated = await tx.query<RatedProduct>(RATED, [ids]);
    const latest = await tx.find(Review, { id: In(rated.flatMap((each) => each.latest)) }, { order: { id: 'DESC' } });
    return rated.flatMap((product) => tx.ctx.tenant.locales.map((locale) => toDocument(product, latest, locale)));
  }

  async ids(tx: ReadTransaction, after: string | null, limit: number): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(IDS, [after, limit]);
    return rows.map(({ id }) => id);
  }
}

/** Reviews are in the language of whoever wrote them, so each locale has the same document. */
function toDocument(product: RatedProduct, latest: readonly Review[], locale: string): ReadModelDocument {
  const { productId, averageRating, reviewCount } = product;
  const reviews = latest.filter((review) => review.productId === productId);
  const body: ReviewSummary = {
    averageRating,
    reviewCount,
    latestReviews: reviews.map((review) => ({
      ...toReviewResponse(review),
      submittedAt: review.createdAt.toISOString(),
    })),
  };
  return {
    id: productId,
    locale,
    key: productId,
    title: reviews[0]?.title ?? '',
    text: { B: reviews.map(({ title }) => title).join(' '), C: reviews.map((review) => review.body).join(' ') },
    facets: {},
    ranges: { averageRating, reviewCount },
    sorts: {},
    body: { ...body },
  };
}
