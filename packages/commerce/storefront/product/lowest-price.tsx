import type { PageView } from '@rustok/core/storefront';
import { formatMoney, isMore } from '../money/money.js';
import type { Variant } from './product.data.js';

/** What Article 6a of Directive 98/6/EC wants to stand beside a reduced price. */
export function LowestPrice({ variant, view }: { readonly variant: Variant; readonly view: PageView }) {
  const { price, compareAtPrice, lowestPriceLast30Days: lowest } = variant;
  if (!price || !compareAtPrice || !lowest || !isMore(compareAtPrice, price)) return null;
  return (
    <p className="product__lowest">
      {view.translate('commerce.price.lowest', { price: formatMoney(lowest, view.locale) })}
    </p>
  );
}
