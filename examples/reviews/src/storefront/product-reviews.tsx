import type { SlotProps } from '@rustok/core/storefront';
import { Stars } from './stars.js';

export const PRODUCT_REVIEWS = {
  name: 'ProductReviews',
  document: `fragment ProductReviews on Product {
    averageRating reviewCount latestReviews { id rating title body authorName submittedAt }
  }`,
};

/** All null where the shop does not use the module. */
interface ReviewedProduct {
  readonly averageRating: number | null;
  readonly reviewCount: number | null;
  readonly latestReviews:
    | readonly {
        readonly id: string;
        readonly rating: number;
        readonly title: string;
        readonly body: string;
        readonly authorName: string;
        readonly submittedAt: string;
      }[]
    | null;
}

export function ProductReviews({ data, view }: SlotProps<ReviewedProduct>) {
  const { averageRating, reviewCount, latestReviews } = data;
  if (averageRating === null || !reviewCount) return null;
  const day = new Intl.DateTimeFormat(view.locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <section className="reviews" aria-labelledby="reviews">
      <h2 id="reviews">{view.translate('reviews.heading')}</h2>
      <p>
        <Stars rating={averageRating} view={view} />{' '}
        {view.translate('reviews.average', { rating: averageRating.toLocaleString(view.locale), count: reviewCount })}
      </p>
      {latestReviews?.map((review) => (
        <article key={review.id}>
          <h3>
            {review.title} <Stars rating={review.rating} view={view} />
          </h3>
          <p>{review.body}</p>
          <footer>
            {review.authorName}, <time dateTime={review.submittedAt}>{day.format(new Date(review.submittedAt))}</time>
          </footer>
        </article>
      ))}
    </section>
  );
}
