import { Injectable } from '@nestjs/common';
import {
  ReadModels,
  TenantDb,
  type ReadOptions,
  type RequestContext,
  type SearchHit,
  type SearchPage,
  type SearchRequest,
  type Suggestions,
  type SuggestRequest,
} from '@rustok/core';
import { contextColumns } from '../documents/price-rows.js';
import { shortText } from '../documents/short-text.js';
import { TenantIndexing } from '../indexer/tenant-indexing.service.js';
import { MissedSearches } from '../misses/missed-searches.service.js';
import { IndexSources } from '../sources/index-sources.js';
import { suggest } from '../suggestions/suggest.js';
import { encodeCursor } from './cursor.js';
import { readPhrase } from './phrase.js';
import { searchIndex } from './search-index.js';

interface DocumentRow {
  readonly id: string;
  readonly body: SearchHit['body'];
  readonly price: SearchHit['price'];
}

const GET = `SELECT id, body, price FROM index_get($2, $3, $4, $5::uuid[], $6::text[], $7::jsonb) WHERE tenant_id = $1`;

/** Reads the index, by functions that know the tenant from the session. */
@Injectable()
export class IndexReadModels extends ReadModels {
  constructor(
    private readonly db: TenantDb,
    private readonly sources: IndexSources,
    private readonly indexing: TenantIndexing,
    private readonly misses: MissedSearches,
  ) {
    super();
  }

  async byId(
    ctx: RequestContext,
    source: string,
    ids: readonly string[],
    options: ReadOptions = {},
  ): Promise<ReadonlyMap<string, SearchHit>> {
    const rows = await this.get(ctx, source, { ids, ...options });
    return new Map(rows.map((row) => [row.id, toHit(row)]));
  }

  async byKey(ctx: RequestContext, source: string, key: string, options: ReadOptions = {}): Promise<SearchHit | null> {
    const [row] = await this.get(ctx, source, { keys: [shortText(key)], ...options });
    return row ? toHit(row) : null;
  }

  async search(ctx: RequestContext, { source: name, text, ...request }: SearchRequest): Promise<SearchPage> {
    const source = this.sources.readable(ctx, name);
    const phrase = readPhrase(text);
    const { hits, ...page } = await searchIndex(this.db, ctx, [source], { ...request, phrase });
    if (hits.length === 0 && phrase && isWhole(request)) this.misses.add(ctx, phrase.text);
    return { ...page, hits: hits.map(({ source: _source, key: _key, title: _title, ...hit }) => hit) };
  }

  async suggest(ctx: RequestContext, { sources: wanted, ...request }: SuggestRequest): Promise<Suggestions> {
    const enabled = this.sources.enabledFor(ctx);
    return suggest(this.db, ctx, wanted ? enabled.filter(({ name }) => wanted.includes(name)) : enabled, request);
  }

  async refresh(ctx: RequestContext): Promise<void> {
    await this.indexing.finish(ctx);
  }

  private async get(ctx: RequestContext, name: string, { ids, keys, prices }: Wanted): Promise<DocumentRow[]> {
    const source = this.sources.readable(ctx, name);
    const context = prices ? JSON.stringify(contextColumns(prices)) : null;
    return this.db.query<DocumentRow>(ctx, GET, [
      source.name,
      ctx.locale,
      ctx.tenant.defaultLocale,
      ids ?? null,
      keys ?? null,
      context,
    ]);
  }
}

/** Whether nothing but the words can be why nothing was found. */
function isWhole({ facets = {}, ranges = {}, after, before }: Omit<SearchRequest, 'source'>): boolean {
  const isFiltered = Object.keys(facets).length + Object.keys(ranges).length > 0;
  return !isFiltered && after === undefined && before === undefined;
}

interface Wanted extends ReadOptions {
  readonly ids?: readonly string[];
  readonly keys?: readonly string[];
}

function toHit({ id, body, price }: DocumentRow): SearchHit {
  return { id, body, price, cursor: encodeCursor('id', { number: 0, label: '', id }) };
}
