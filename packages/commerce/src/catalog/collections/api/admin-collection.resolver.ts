import { Args, Field, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Public, type RequestContext } from '@rustok/core';
import { ProductConnection } from '../../api/product.connections.js';
import type { CountedConnection } from '../../lists/keyset-list.js';
import { ProductResponse } from '../../reading/product.response.js';
import { StaffProducts } from '../../staff/staff-products.js';
import { CollectionResponse } from '../reading/collection.response.js';
import { CollectionRuleSetRequest } from '../rules/rule.dto.js';
import { RulesPreviewService } from '../rules/rules-preview.service.js';
import { AdminCollectionList } from '../staff/admin-collection-list.js';
import { AdminCollectionsArgs } from '../staff/admin-collections.args.js';
import { StaffCollections } from '../staff/staff-collections.js';
import { CollectionIdArgs, CollectionMembersArgs } from './collection-id.args.js';
import { CollectionConnection } from './collection.connections.js';

@ObjectType({ description: 'What rules would name if they were saved.' })
class CollectionRulesPreview {
  @Field(() => Int)
  readonly productsCount!: number;

  @Field(() => [ProductResponse], { description: 'The first of them.' })
  readonly products!: readonly ProductResponse[];
}

/** Collections as they are stored. */
@Resolver()
export class AdminCollectionResolver {
  constructor(
    private readonly staff: StaffCollections,
    private readonly list: AdminCollectionList,
    private readonly rules: RulesPreviewService,
    private readonly products: StaffProducts,
  ) {}

  @Query(() => CollectionResponse, { nullable: true, description: 'A collection as it is stored.' })
  @Allow('collections:read')
  async adminCollection(@Ctx() ctx: RequestContext, @Args() { id }: CollectionIdArgs) {
    return this.staff.byId(ctx, id);
  }

  @Query(() => CollectionConnection, { nullable: true, description: 'Collections as they are stored.' })
  @Allow('collections:list')
  async adminCollections(@Ctx() ctx: RequestContext, @Args() args: AdminCollectionsArgs) {
    return this.list.page(ctx, args);
  }

  @Query(() => ProductConnection, {
    nullable: true,
    description: "A collection's products, drafts too, in the order of MANUAL.",
  })
  @Allow('collections:read')
  async adminCollectionProducts(@Ctx() ctx: RequestContext, @Args() { id, ...page }: CollectionMembersArgs) {
    const { totalCount: _, ...connection } = await this.list.productsOf(ctx, id, page);
    return connection;
  }

  @Query(() => CollectionRulesPreview, { nullable: true, description: 'What rules would name if they were saved.' })
  @Allow('collections:read')
  async collectionRulesPreview(@Ctx() ctx: RequestContext, @Args('ruleSet') ruleSet: CollectionRuleSetRequest) {
    const { productsCount, productIds } = await this.rules.preview(ctx, ruleSet);
    const products = await Promise.all(productIds.map((id) => this.products.byId(ctx, id)));
    return { productsCount, products: products.filter((each) => each !== null) };
  }
}

@Resolver(() => CollectionConnection)
export class CollectionConnectionResolver {
  @ResolveField(() => Int, { nullable: true, description: 'Null in lists for everybody.' })
  // Only lists that ask for a permission of their own bring a count.
  @Public()
  async totalCount(@Parent() connection: Partial<CountedConnection<CollectionResponse>>) {
    return connection.totalCount?.();
  }
}
