import { GraphQLISODateTime, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, type RequestContext } from '@rustok/core';
import { ListingTranslationResponse } from '../../texts/listing.response.js';
import {
  CollectionEvaluationResponse,
  CollectionResponse,
  type StaffCollectionFields,
} from '../reading/collection.response.js';
import { CollectionRuleSetResponse } from '../rules/rule.dto.js';
import { StaffCollections } from '../staff/staff-collections.js';

const forStaff = { nullable: true, description: 'For staff.' };

/** The fields of a collection that staff see besides what everybody sees. */
@Resolver(() => CollectionResponse)
export class StaffCollectionFieldsResolver {
  constructor(private readonly staff: StaffCollections) {}

  @ResolveField(() => GraphQLISODateTime, { nullable: true, description: 'Since when it is shown. For staff.' })
  @Allow('collections:read')
  async publishedAt(@Ctx() ctx: RequestContext, @Parent() collection: CollectionResponse) {
    return this.read(ctx, collection, 'publishedAt');
  }

  @ResolveField(() => CollectionRuleSetResponse, forStaff)
  @Allow('collections:read')
  async ruleSet(@Ctx() ctx: RequestContext, @Parent() collection: CollectionResponse) {
    return this.read(ctx, collection, 'ruleSet');
  }

  @ResolveField(() => CollectionEvaluationResponse, {
    nullable: true,
    description: 'Of its rules; null where it never had any. For staff.',
  })
  @Allow('collections:read')
  async evaluation(@Ctx() ctx: RequestContext, @Parent() collection: CollectionResponse) {
    return this.read(ctx, collection, 'evaluation');
  }

  @ResolveField(() => [ListingTranslationResponse], forStaff)
  @Allow('collections:read')
  async translations(@Ctx() ctx: RequestContext, @Parent() collection: CollectionResponse) {
    return this.read(ctx, collection, 'translations');
  }

  @ResolveField(() => Int, { nullable: true, description: 'Drafts too. For staff.' })
  @Allow('collections:read')
  async productsCount(@Ctx() ctx: RequestContext, @Parent() { id }: CollectionResponse) {
    return this.staff.productsCount(ctx, id);
  }

  private async read<Field extends keyof StaffCollectionFields>(
    ctx: RequestContext,
    collection: CollectionResponse,
    field: Field,
  ) {
    if (collection[field] !== undefined) return collection[field];
    return (await this.staff.byId(ctx, collection.id))?.[field];
  }
}
