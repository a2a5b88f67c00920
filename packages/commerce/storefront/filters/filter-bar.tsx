import type { PageView } from '@rustok/core/storefront';
import { choicesOf, isChosen, queryWith, toggled, valueOf, type Filter } from './filter-params.js';
import { PriceForm } from './price-form.js';

interface FilterBarProps {
  readonly filters: readonly Filter[];
  readonly view: PageView;
}

/** What the list can be narrowed by: each filter folds out, each value is a link that chooses it or takes it back. */
export function FilterBar({ filters, view }: FilterBarProps) {
  if (filters.length === 0) return null;
  return (
    <nav className="filters" aria-label={view.translate('commerce.filters')}>
      {filters.map((filter) => (
        <details className="filter" name="filter" key={filter.id}>
          <summary>{filter.label}</summary>
          <div className="filter__values">
            {filter.type === 'PRICE_RANGE' ? <PriceForm view={view} /> : <Values filter={filter} view={view} />}
          </div>
        </details>
      ))}
    </nav>
  );
}

function Values({ filter, view }: { readonly filter: Filter; readonly view: PageView }) {
  const { url, href } = view;
  const choices = choicesOf(url);
  return (
    <ul className="filter__list">
      {filter.values.map((value) => {
        const choice = { name: filter.id, value: valueOf(filter, value) };
        return (
          <li key={value.id}>
            <a
              href={href(url.pathname, queryWith(url, toggled(choices, choice)))}
              aria-current={isChosen(choices, choice) ? 'true' : undefined}
              rel="nofollow"
            >
              <span>{value.label}</span> <span className="filter__count">({value.count})</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
