import type { PageView } from '@rustok/core/storefront';
import type { Variant } from './product.data.js';

/** From this many on it does not matter to a buyer how many there are. */
const FEW = 5;

export function Availability({ variant, view }: { readonly variant: Variant; readonly view: PageView }) {
  const { availableForSale, quantityAvailable } = variant;
  if (!availableForSale) return <span className="stock stock--none">{view.translate('commerce.soldOut')}</span>;
  const isScarce = quantityAvailable !== null && quantityAvailable > 0 && quantityAvailable < FEW;
  return (
    <span className={isScarce ? 'stock stock--few' : 'stock'}>
      {isScarce
        ? view.translate('commerce.stock.few', { count: quantityAvailable })
        : view.translate('commerce.stock.some')}
    </span>
  );
}
