import {
  Invalid,
  type ReadModelSource,
  type RequestContext,
  type SearchHit,
  type SearchPage,
  type SearchRequest,
  type TenantDb,
} from '@rustok/core';
import { facetTerm } from '../documents/short-text.js';
import { decodeCursor, encodeCursor, type Position } from './cursor.js';
import { readPhrase } from './phrase.js';

/** A hit among the documents of several sources. */
export interface IndexHit extends SearchHit {
  readonly source: string;
  readonly key: string;
  readonly title: string;
}

export interface IndexPage extends SearchPage {
  readonly hits: readonly IndexHit[];
}

const NO_MORE = { facets: [], priceRange: null, correctedText: null };

export const NOTHING: IndexPage = {
  hits: [],
  hasNextPage: false,
  hasPreviousPage: false,
  totalCount: null,
  ...NO_MORE,
};

interface Row {
  readonly source: string;
  readonly id: string | null;
  readonly key: string;
  readonly title: string;
  readonly body: SearchHit['body'];
  readonly number: number;
  readonly label: string;
  readonly total: number | null;
}

const SEARCH = `SELECT source, id, key, title, body, number, label, total
  FROM index_search($2::text[], $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9, $10, $11, $12, $13, $14, $15)
 WHERE tenant_id = $1`;

/**
 * One page of the documents of some sources, in one statement.
 *
 * @throws Invalid `CURSOR_INVALID`, `SORT_KEY_UNKNOWN`
 */
export async function searchIndex(
  db: TenantDb,
  ctx: RequestContext,
  sources: readonly ReadModelSource[],
  request: Omit<SearchRequest, 'source'>,
): Promise<IndexPage> {
  const { phrase, prefix } = readPhrase(request.text);
  const { key, reverse = false } = request.sort ?? { key: phrase === null ? 'id' : 'relevance' };
  checkSortKey(sources, key, phrase !== null);

  const order = `${key}${reverse ? ' desc' : ''}`;
  const isBackward = request.before !== undefined;
  const cursor = request.before ?? request.after;
  const from = cursor === undefined ? null : decodeCursor(order, cursor);
  const rows = await db.query<Row>(ctx, SEARCH, [
    sources.map(({ name }) => name),
    ctx.locale,
    ctx.tenant.defaultLocale,
    phrase,
    prefix,
    facetsOf(request),
    rangesOf(request),
    key,
    reverse !== isBackward,
    from?.number,
    from?.label,
    from?.id,
    request.limit + 1,
    request.withCount ?? false,
  ]);
  return toPage(rows, { order, isBackward, isFirst: from === null, limit: request.limit });
}

function checkSortKey(sources: readonly ReadModelSource[], key: string, hasText: boolean): void {
  if (key === 'id' || (key === 'relevance' && hasText)) return;
  if (key !== 'relevance' && sources.every((source) => source.sortsBy(key))) return;
  throw new Invalid(
    'SORT_KEY_UNKNOWN',
    `This list cannot be sorted by "${key}"${key === 'relevance' ? ' without a text' : ''}.`,
  );
}

function facetsOf({ facets = {} }: Pick<SearchRequest, 'facets'>): string {
  return JSON.stringify(Object.entries(facets).map(([name, values]) => values.map((value) => facetTerm(name, value))));
}

function rangesOf({ ranges = {} }: Pick<SearchRequest, 'ranges'>): string {
  return JSON.stringify(Object.entries(ranges).map(([name, { min, max }]) => ({ name, min, max })));
}

function toPage(
  rows: readonly Row[],
  { order, isBackward, isFirst, limit }: { order: string; isBackward: boolean; isFirst: boolean; limit: number },
): IndexPage {
  const found = rows.flatMap(({ id, ...row }) => (id === null ? [] : [{ ...row, id }]));
  const hasMore = found.length > limit;
  const shown = found.slice(0, limit);
  if (isBackward) shown.reverse();
  return {
    hits: shown.map(({ source, id, key, title, body, number, label }) => {
      const position: Position = { number, label, id };
      return { source, id, key, title, body, price: null, cursor: encodeCursor(order, position) };
    }),
    hasNextPage: isBackward ? !isFirst : hasMore,
    hasPreviousPage: isBackward ? hasMore : !isFirst,
    totalCount: rows.find(({ total }) => total !== null)?.total ?? null,
    ...NO_MORE,
  };
}
