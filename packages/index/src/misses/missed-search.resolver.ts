import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, DEFAULT_PAGE_SIZE, type RequestContext } from '@rustok/core';
import { MissedSearchArgs, MissedSearchResponse } from './missed-search.dto.js';
import { MissedSearches } from './missed-searches.service.js';

@Resolver(() => MissedSearchResponse)
export class MissedSearchResolver {
  constructor(private readonly misses: MissedSearches) {}

  @Query(() => [MissedSearchResponse], {
    nullable: true,
    description: 'What was searched for and not found, the most frequent first.',
  })
  @Allow('search:read')
  async searchMisses(
    @Ctx() ctx: RequestContext,
    @Args() { first = DEFAULT_PAGE_SIZE, locale }: MissedSearchArgs,
  ): Promise<readonly MissedSearchResponse[]> {
    return this.misses.list(ctx, { first, ...(locale !== undefined && { locale }) });
  }
}
