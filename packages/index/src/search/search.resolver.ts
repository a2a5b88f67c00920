import { Args, Directive, Query, Resolver } from '@nestjs/graphql';
import { Ctx, Public, toConnection, type RequestContext } from '@rustok/core';
import { SearchService } from './search.service.js';
import { SearchArgs, SearchResult, SearchResultConnection } from './search.dto.js';

@Resolver(() => SearchResult)
export class SearchResolver {
  constructor(private readonly results: SearchService) {}

  @Query(() => SearchResultConnection, { nullable: true, description: 'Searches everything at once, the best first.' })
  @Directive('@tag(name: "storefront")')
  @Public()
  async search(@Ctx() ctx: RequestContext, @Args() args: SearchArgs): Promise<SearchResultConnection> {
    const { hits, correctedText, ...more } = await this.results.search(ctx, args);
    const edges = hits.map(({ cursor, source, id, key, title, highlights = null }) => ({
      cursor,
      node: { source, id, key, title, highlights },
    }));
    return { ...toConnection<SearchResult>(edges, more), correctedText };
  }
}
