import type { RequestContext } from '../context/request-context.js';
import type { SearchHit, SearchPage, Suggestions } from './search-page.js';
import type { ReadOptions, SearchRequest, SuggestRequest } from './search-request.js';

/**
 * Reads the index: one statement for each call. Answers are of the context's tenant and locale.
 *
 * @throws Invalid `CURSOR_INVALID`, `SORT_KEY_UNKNOWN`
 * @throws NotFound `MODULE_DISABLED` when the tenant does not use the source's module
 */
export abstract class ReadModels {
  abstract byId(
    ctx: RequestContext,
    source: string,
    ids: readonly string[],
    options?: ReadOptions,
  ): Promise<ReadonlyMap<string, SearchHit>>;
  abstract byKey(ctx: RequestContext, source: string, key: string, options?: ReadOptions): Promise<SearchHit | null>;
  abstract search(ctx: RequestContext, request: SearchRequest): Promise<SearchPage>;
  /** What somebody may be typing: words, titles and their misspellings. */
  abstract suggest(ctx: RequestContext, request: SuggestRequest): Promise<Suggestions>;

  /** Indexes at once what delivered events have touched, for tests and commands that wait for it. */
  abstract refresh(ctx: RequestContext): Promise<void>;
}
