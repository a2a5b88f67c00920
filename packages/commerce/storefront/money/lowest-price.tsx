import type { PageView } from '@rustok/core/storefront';
import { formatMoney, isMore, type Money } from './money.js';

interface LowestPriceProps {
  readonly price: Money | null;
  readonly compareAt: Money | null;
  /** Of the 30 days before the reduction, if it is reduced. */
  readonly lowest: Money | null;
  readonly view: PageView;
}

/** What Article 6a of Directive 98/6/EC wants to stand beside a reduced price. */
export function LowestPrice({ price, compareAt, lowest, view }: LowestPriceProps) {
  if (!price || !compareAt || !lowest || !isMore(compareAt, price)) return null;
  return (
    <p className="price__lowest">
      {view.translate('commerce.price.lowest', { price: formatMoney(lowest, view.locale) })}
    </p>
  );
}
