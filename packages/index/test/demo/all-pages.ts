import type { ReadModels, RequestContext, SearchHit, SearchRequest } from '@rustok/core';

/** All hits of a list, read page after page. */
export async function allPages(
  models: ReadModels,
  ctx: RequestContext,
  request: SearchRequest,
  direction: 'forward' | 'backward' = 'forward',
): Promise<SearchHit[]> {
  const all: SearchHit[] = [];
  let at: Pick<SearchRequest, 'after' | 'before'> = {};
  for (;;) {
    const page = await models.search(ctx, { ...request, ...at });
    const edge = direction === 'forward' ? page.hits.at(-1) : page.hits[0];
    if (direction === 'forward') all.push(...page.hits);
    else all.unshift(...page.hits);
    const hasMore = direction === 'forward' ? page.hasNextPage : page.hasPreviousPage;
    if (!hasMore || !edge) return all;
    at = direction === 'forward' ? { after: edge.cursor } : { before: edge.cursor };
  }
}
