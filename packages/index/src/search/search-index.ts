import type { FacetCounts, ReadModelSource, RequestContext, SearchHit, SearchPage, TenantDb } from '@rustok/core';
import { encodeCursor } from './cursor.js';
import { highlightsOf } from './highlight.js';
import { corrected, type Phrase } from './phrase.js';
import { orderOf, toSearchJson, type IndexRequest, type Order } from './search-request.js';

/** A hit among the documents of several sources. */
export interface IndexHit extends SearchHit {
  readonly source: string;
  readonly key: string;
  readonly title: string;
}

export interface IndexPage extends SearchPage {
  readonly hits: readonly IndexHit[];
}

/** What a row of no document tells about all matches. */
interface Summary {
  readonly total: number | null;
  readonly corrections: Readonly<Record<string, string>> | null;
  readonly facets?: readonly FacetCounts[];
  readonly priceRange?: SearchPage['priceRange'];
}

interface HitRow {
  readonly source: string;
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly body: SearchHit['body'];
  readonly price: SearchHit['price'];
  readonly number: number;
  readonly label: string;
  readonly title_marked: string | null;
  readonly passage_marked: string | null;
}

type Row = (HitRow & { readonly summary: null }) | { readonly summary: Summary };

const SEARCH = `SELECT source, id, key, title, body, price, number, label, title_marked, passage_marked, summary
  FROM index_search($2::jsonb) WHERE tenant_id = $1`;

/**
 * One page of the documents of some sources, in one statement.
 *
 * @throws Invalid `CURSOR_INVALID`, `SORT_KEY_UNKNOWN`
 */
export async function searchIndex(
  db: TenantDb,
  ctx: RequestContext,
  sources: readonly ReadModelSource[],
  request: IndexRequest,
): Promise<IndexPage> {
  const order = orderOf(sources, request);
  const rows = await db.query<Row>(ctx, SEARCH, [toSearchJson(ctx, sources, { request, order })]);
  return toPage(rows, request, order);
}

export const NOTHING: IndexPage = {
  hits: [],
  hasNextPage: false,
  hasPreviousPage: false,
  totalCount: null,
  facets: [],
  priceRange: null,
  correctedText: null,
};

function toPage(rows: readonly Row[], request: IndexRequest, order: Order): IndexPage {
  const { limit, before, after, phrase } = request;
  const found = rows.flatMap((row) => (row.summary === null ? [row] : []));
  const summary = rows.find(({ summary }) => summary !== null)?.summary;
  const corrections = summary?.corrections ?? null;
  const isBackward = before !== undefined;
  const isFirst = before === undefined && after === undefined;
  const hasMore = found.length > limit;
  const shown = found.slice(0, limit);
  if (isBackward) shown.reverse();
  return {
    hits: shown.map((row) => toHit(row, { request, order, corrections })),
    hasNextPage: isBackward ? !isFirst : hasMore,
    hasPreviousPage: isBackward ? hasMore : !isFirst,
    totalCount: request.withCount ? (summary?.total ?? 0) : null,
    facets: summary?.facets ?? noCounts(request),
    priceRange: summary?.priceRange ?? null,
    correctedText: phrase && corrections ? corrected(phrase, corrections) : null,
  };
}

interface Asked {
  readonly request: IndexRequest;
  readonly order: Order;
  readonly corrections: Readonly<Record<string, string>> | null;
}

function toHit(row: HitRow, { request: { phrase, withHighlights }, order, corrections }: Asked): IndexHit {
  const { source, id, key, title, body, price, number, label } = row;
  const highlights = withHighlights && phrase && highlightsOf(row, termsOf(phrase, corrections));
  const cursor = encodeCursor(order.name, { number, label, id });
  return { source, id, key, title, body, price, cursor, ...(highlights && { highlights }) };
}

function termsOf({ question }: Phrase, corrections: Asked['corrections']): readonly string[] {
  return question
    .flat()
    .filter(({ not }) => !not)
    .flatMap(({ text }) => corrections?.[text]?.split(' ') ?? [text])
    .filter((text) => text !== '');
}

/** Words that say nothing match nothing; what was asked for by a part of its name is not known then. */
function noCounts({ countFacets = [] }: IndexRequest): readonly FacetCounts[] {
  return countFacets.filter((name) => !name.endsWith('.*')).map((name) => ({ name, values: [] }));
}
