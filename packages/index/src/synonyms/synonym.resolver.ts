import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Idempotent, type Connection, type RequestContext } from '@rustok/core';
import { LocalizedPageArgs } from '../staff/staff-page.js';
import {
  CreateSynonymRequest,
  DeleteSynonymRequest,
  SynonymConnection,
  SynonymDeletePayload,
  SynonymPayload,
  SynonymResponse,
  toSynonymResponse,
  UpdateSynonymRequest,
} from './synonym.dto.js';
import { SynonymService } from './synonym.service.js';

@Resolver(() => SynonymResponse)
export class SynonymResolver {
  constructor(private readonly synonyms: SynonymService) {}

  @Query(() => SynonymConnection, { nullable: true })
  @Allow('search:read')
  async searchSynonyms(
    @Ctx() ctx: RequestContext,
    @Args() page: LocalizedPageArgs,
  ): Promise<Connection<SynonymResponse>> {
    return this.synonyms.list(ctx, page);
  }

  @Mutation(() => SynonymPayload, { nullable: true })
  @Allow('search:update')
  @Idempotent()
  async searchSynonymCreate(@Ctx() ctx: RequestContext, @Args('input') input: CreateSynonymRequest) {
    return { synonym: toSynonymResponse(await this.synonyms.create(ctx, input)) };
  }

  @Mutation(() => SynonymPayload, { nullable: true })
  @Allow('search:update')
  async searchSynonymUpdate(@Ctx() ctx: RequestContext, @Args('input') input: UpdateSynonymRequest) {
    return { synonym: toSynonymResponse(await this.synonyms.update(ctx, input)) };
  }

  @Mutation(() => SynonymDeletePayload, { nullable: true })
  @Allow('search:update')
  async searchSynonymDelete(@Ctx() ctx: RequestContext, @Args('input') input: DeleteSynonymRequest) {
    await this.synonyms.delete(ctx, input);
    return { deletedSynonymId: input.id };
  }
}
