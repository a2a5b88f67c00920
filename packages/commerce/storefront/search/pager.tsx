import type { PageView } from '@rustok/core/storefront';

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

interface PagerProps {
  readonly pageInfo: PageInfo;
  readonly query: string;
  readonly view: PageView;
}

/** Links by cursor: products that come or go meanwhile neither repeat nor hide others. */
export function Pager({ pageInfo, query, view }: PagerProps) {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  if (!hasNextPage && !hasPreviousPage) return null;
  const { translate, href } = view;
  const q = query === '' ? null : query;
  return (
    <nav className="pager" aria-label={translate('commerce.pages')}>
      {hasPreviousPage && (
        <a className="button button--quiet" rel="prev" href={href('/search', { q, before: startCursor })}>
          {translate('commerce.pages.previous')}
        </a>
      )}
      {hasNextPage && (
        <a className="button button--quiet" rel="next" href={href('/search', { q, after: endCursor })}>
          {translate('commerce.pages.next')}
        </a>
      )}
    </nav>
  );
}
