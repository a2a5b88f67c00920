import { Injectable } from '@nestjs/common';
import { DEFAULT_PAGE_SIZE, TenantDb, type RequestContext } from '@rustok/core';
import { MissedSearches } from '../misses/missed-searches.service.js';
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
    private readonly misses: MissedSearches,
  ) {}

  /** A query without a word finds nothing. */
  async search(ctx: RequestContext, { query, first = DEFAULT_PAGE_SIZE, after }: SearchArgs): Promise<IndexPage> {
    const phrase = readPhrase(query);
    if (phrase === null) return NOTHING;
    const page = await searchIndex(this.db, ctx, this.sources.enabledFor(ctx), {
      phrase,
      limit: first,
      withHighlights: true,
      ...(after !== undefined && { after }),
    });
    if (page.hits.length === 0 && after === undefined) this.misses.add(ctx, phrase.text);
    return page;
  }
}
