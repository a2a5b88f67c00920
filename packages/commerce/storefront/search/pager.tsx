import type { PageView } from '@rustok/core/storefront';
import { choicesOf, queryWith } from '../filters/filter-params.js';

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

interface PagerProps {
  readonly pageInfo: PageInfo;
  readonly view: PageView;
}

/** Links by cursor: products that come or go meanwhile neither repeat nor hide others. */
export function Pager({ pageInfo, view }: PagerProps) {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  if (!hasNextPage && !hasPreviousPage) return null;
  const { translate, href, url } = view;
  const query = queryWith(url, choicesOf(url));
  return (
    <nav className="pager" aria-label={translate('commerce.pages')}>
      {hasPreviousPage && (
        <a className="button button--quiet" rel="prev" href={href(url.pathname, { ...query, before: startCursor })}>
          {translate('commerce.pages.previous')}
        </a>
      )}
      {hasNextPage && (
        <a className="button button--quiet" rel="next" href={href(url.pathname, { ...query, after: endCursor })}>
          {translate('commerce.pages.next')}
        </a>
      )}
    </nav>
  );
}
