import { Injectable } from '@nestjs/common';
import { DEFAULT_PAGE_SIZE, TenantDb, type RequestContext } from '@rustok/core';
import { IndexSources } from '../sources/index-sources.js';
import { readPhrase } from './phrase.js';
import type { SearchArgs } from './search.dto.js';
import { NOTHING, searchIndex, type IndexPage } from './search-index.js';

/** Searches all that a tenant's modules publish, in one statement. */
@Injectable()
export class SearchService {
  constructor(
    private readonly db: TenantDb,
    private readonly sources: IndexSources,
  ) {}

  /** A query without a word finds nothing. */
  async search(ctx: RequestContext, { query, first = DEFAULT_PAGE_SIZE, after }: SearchArgs): Promise<IndexPage> {
    const phrase = readPhrase(query);
    if (phrase === null) return NOTHING;
    return searchIndex(this.db, ctx, this.sources.enabledFor(ctx), {
      phrase,
      limit: first,
      withHighlights: true,
      ...(after !== undefined && { after }),
    });
  }
}
