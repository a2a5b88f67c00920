import type { PageView } from '@rustok/core/storefront';
import { choicesOf, PRICE_FROM, PRICE_TO, priceOf, queryWith } from './filter-params.js';
import { HiddenQuery } from './hidden-query.js';

/** A form without script: what else the address holds goes with it. */
export function PriceForm({ view }: { readonly view: PageView }) {
  const { url, translate } = view;
  const { min, max } = priceOf(url);
  const field = (name: string, label: string, value: number | null) => (
    <label>
      {label}
      <input
        type="number"
        name={name}
        min="0"
        max="999999999"
        step="any"
        inputMode="decimal"
        defaultValue={value ?? ''}
      />
    </label>
  );
  return (
    <form className="filter__price" action={url.pathname}>
      <HiddenQuery query={queryWith(url, choicesOf(url), { min: null, max: null })} url={url} />
      {field(PRICE_FROM, translate('commerce.filters.priceFrom'), min)}
      {field(PRICE_TO, translate('commerce.filters.priceTo'), max)}
      <button className="button button--quiet" type="submit">
        {translate('commerce.filters.apply')}
      </button>
    </form>
  );
}
