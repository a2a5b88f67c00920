import type { PageView } from '@rustok/core/storefront';

interface StarsProps {
  readonly rating: number;
  readonly view: PageView;
}

export function Stars({ rating, view }: StarsProps) {
  const full = Math.round(rating);
  const words = view.translate('reviews.stars', { rating: rating.toLocaleString(view.locale) });
  return (
    <span role="img" aria-label={words}>
      {'★'.repeat(full)}
      {'☆'.repeat(5 - full)}
    </span>
  );
}
