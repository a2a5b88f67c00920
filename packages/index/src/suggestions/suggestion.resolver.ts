import { Args, Directive, Query, Resolver } from '@nestjs/graphql';
import { Ctx, Public, ReadModels, type RequestContext } from '@rustok/core';
import { PredictiveSearchArgs, PredictiveSearchResult } from './suggestion.dto.js';

@Resolver()
export class SuggestionResolver {
  constructor(private readonly models: ReadModels) {}

  @Query(() => PredictiveSearchResult, { nullable: true, description: 'Suggests what somebody may be typing.' })
  @Directive('@tag(name: "storefront")')
  @Public()
  async predictiveSearch(
    @Ctx() ctx: RequestContext,
    @Args() { query, limit, types }: PredictiveSearchArgs,
  ): Promise<PredictiveSearchResult> {
    const { queries, hits } = await this.models.suggest(ctx, { text: query, limit, ...(types && { sources: types }) });
    const results = hits.map(({ source, id, key, title: { text, styledText } }) => ({
      source,
      id,
      key,
      title: text,
      styledTitle: styledText,
    }));
    return { queries, results };
  }
}
