import type { PageView } from '@rustok/core/storefront';
import { HiddenQuery } from '../filters/hidden-query.js';

/** What pages ask for beside their products. */
export const PAYMENT_SETTINGS = `shop { paymentSettings { enabledPresentmentCurrencies presentmentCurrencyCode } }`;

export interface ShopData {
  readonly paymentSettings: {
    readonly enabledPresentmentCurrencies: readonly string[];
    readonly presentmentCurrencyCode: string;
  };
}

interface CurrencySwitchProps {
  readonly shop: ShopData | null;
  readonly view: PageView;
}

/** The same page in another currency, where the shop sells in several: a form, so that it works without script. */
export function CurrencySwitch({ shop, view }: CurrencySwitchProps) {
  const { enabledPresentmentCurrencies: currencies = [], presentmentCurrencyCode = '' } = shop?.paymentSettings ?? {};
  if (currencies.length < 2) return null;
  const { url, locale, translate } = view;
  const names = new Intl.DisplayNames([locale], { type: 'currency' });
  return (
    <form className="currency" action={url.pathname}>
      <HiddenQuery query={keptIn(url)} url={withoutCurrency(url)} />
      <label>
        <span className="visually-hidden">{translate('commerce.currency')}</span>
        <select name="currency" defaultValue={presentmentCurrencyCode}>
          {currencies.map((currency) => (
            <option key={currency} value={currency}>
              {currency} · {names.of(currency) ?? currency}
            </option>
          ))}
        </select>
      </label>
      <button className="button button--quiet" type="submit">
        {translate('commerce.currency.choose')}
      </button>
    </form>
  );
}

/** Prices and places in a list by price mean something else in another currency. */
const LOST = new Set(['currency', 'after', 'before', 'filter.v.price.gte', 'filter.v.price.lte']);

function keptIn({ searchParams }: URL) {
  const names = [...new Set(searchParams.keys())].filter((name) => !LOST.has(name));
  return Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)]));
}

function withoutCurrency(url: URL): URL {
  const other = new URL(url);
  other.searchParams.delete('currency');
  return other;
}
