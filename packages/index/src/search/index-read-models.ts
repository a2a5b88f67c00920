import { Injectable } from '@nestjs/common';
import {
  ReadModels,
  TenantDb,
  type RequestContext,
  type SearchHit,
  type SearchPage,
  type SearchRequest,
  type Suggestions,
} from '@rustok/core';
import { shortText } from '../documents/short-text.js';
import { TenantIndexing } from '../indexer/tenant-indexing.service.js';
import { IndexSources } from '../sources/index-sources.js';
import { encodeCursor } from './cursor.js';
import { searchIndex } from './search-index.js';

interface DocumentRow {
  readonly id: string;
  readonly body: SearchHit['body'];
}

const GET = `SELECT id, body FROM index_get($2, $3, $4, $5::uuid[], $6::text[]) WHERE tenant_id = $1`;

/** Reads the index, by functions that know the tenant from the session. */
@Injectable()
export class IndexReadModels extends ReadModels {
  constructor(
    private readonly db: TenantDb,
    private readonly sources: IndexSources,
    private readonly indexing: TenantIndexing,
  ) {
    super();
  }

  async byId(ctx: RequestContext, source: string, ids: readonly string[]): Promise<ReadonlyMap<string, SearchHit>> {
    const rows = await this.get(ctx, source, ids, null);
    return new Map(rows.map((row) => [row.id, toHit(row)]));
  }

  async byKey(ctx: RequestContext, source: string, key: string): Promise<SearchHit | null> {
    const [row] = await this.get(ctx, source, null, [shortText(key)]);
    return row ? toHit(row) : null;
  }

  async search(ctx: RequestContext, request: SearchRequest): Promise<SearchPage> {
    const source = this.sources.readable(ctx, request.source);
    const { hits, ...page } = await searchIndex(this.db, ctx, [source], request);
    return { ...page, hits: hits.map(({ id, cursor, body, price }) => ({ id, cursor, body, price })) };
  }

  async suggest(): Promise<Suggestions> {
    return { queries: [], hits: [] };
  }

  async refresh(ctx: RequestContext): Promise<void> {
    await this.indexing.finish(ctx);
  }

  private async get(ctx: RequestContext, name: string, ids: readonly string[] | null, keys: readonly string[] | null) {
    const source = this.sources.readable(ctx, name);
    return this.db.query<DocumentRow>(ctx, GET, [source.name, ctx.locale, ctx.tenant.defaultLocale, ids, keys]);
  }
}

function toHit({ id, body }: DocumentRow): SearchHit {
  return { id, body, price: null, cursor: encodeCursor('id', { number: 0, label: '', id }) };
}
