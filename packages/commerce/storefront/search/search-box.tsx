import type { SlotProps } from '@rustok/core/storefront';
import { HiddenQuery } from '../filters/hidden-query.js';

/** A plain form: the answer is a page of its own. */
export function SearchBox({ view }: SlotProps<unknown>) {
  const { url, translate } = view;
  const label = translate('commerce.search.label');
  return (
    <form className="search-box" action="/search" role="search">
      <input
        type="search"
        name="q"
        defaultValue={url.pathname === '/search' ? (url.searchParams.get('q') ?? '') : ''}
        placeholder={label}
        aria-label={label}
        maxLength={MAX_QUERY}
        autoComplete="off"
      />
      <HiddenQuery url={url} />
      <button type="submit" aria-label={translate('commerce.search.submit')}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="11" cy="11" r="6.5" />
          <path d="m16 16 4.5 4.5" />
        </svg>
      </button>
    </form>
  );
}

/** Characters; more than anybody types. */
export const MAX_QUERY = 200;
