import type { PageView } from '@rustok/core/storefront';
import { formatMoney } from '../money/money.js';
import { choicesOf, priceOf, queryWith, toggled, valueOf, type Choice, type Filter } from './filter-params.js';

interface ChosenFiltersProps {
  readonly filters: readonly Filter[];
  readonly currency: string;
  readonly view: PageView;
}

/** What the list is narrowed by now; each is a link that takes it back. */
export function ChosenFilters({ filters, currency, view }: ChosenFiltersProps) {
  const { url, href, translate } = view;
  const choices = choicesOf(url);
  const price = priceOf(url);
  const hasPrice = price.min !== null || price.max !== null;
  if (choices.length === 0 && !hasPrice) return null;
  const all = { min: null, max: null };
  return (
    <ul className="chosen" aria-label={translate('commerce.filters.chosen')}>
      {choices.map((choice) => (
        <Chosen
          key={`${choice.name}=${choice.value}`}
          label={labelOf(filters, choice)}
          href={href(url.pathname, queryWith(url, toggled(choices, choice)))}
          view={view}
        />
      ))}
      {hasPrice && (
        <Chosen
          label={priceLabel(price, currency, view)}
          href={href(url.pathname, queryWith(url, choices, all))}
          view={view}
        />
      )}
      <li>
        <a href={href(url.pathname, queryWith(url, [], all))}>{translate('commerce.filters.clear')}</a>
      </li>
    </ul>
  );
}

interface ChosenProps {
  readonly label: string;
  readonly href: string;
  readonly view: PageView;
}

function Chosen({ label, href, view }: ChosenProps) {
  return (
    <li>
      <a className="chosen__value" href={href} rel="nofollow">
        <span className="visually-hidden">{view.translate('commerce.filters.remove')} </span>
        {label} <span aria-hidden="true">×</span>
      </a>
    </li>
  );
}

/** A value that no product has is not among the filters; then its address says what it is. */
function labelOf(filters: readonly Filter[], { name, value }: Choice): string {
  const filter = filters.find(({ id }) => id === name);
  return filter?.values.find((each) => valueOf(filter, each) === value)?.label ?? value;
}

function priceLabel(
  { min, max }: { readonly min: number | null; readonly max: number | null },
  currencyCode: string,
  { locale, translate }: PageView,
): string {
  const text = (amount: number) => formatMoney({ amount: `${amount}`, currencyCode }, locale);
  if (min !== null && max !== null) return `${text(min)} – ${text(max)}`;
  if (min !== null) return translate('commerce.price.from', { price: text(min) });
  return translate('commerce.price.upTo', { price: text(max ?? 0) });
}
