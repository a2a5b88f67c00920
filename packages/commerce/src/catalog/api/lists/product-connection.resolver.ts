import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Public, Storefront } from '@rustok/core';
import { FilterResponse } from '../../reading/filters/filter.response.js';
import type { ProductList } from '../../reading/lists/product-reader.js';
import { ProductConnection } from '../product.connections.js';

/** What is known of a list of products as a whole. Lists of staff are told nothing of it. */
@Resolver(() => ProductConnection)
export class ProductConnectionResolver {
  @ResolveField(() => [FilterResponse], { description: 'What the list can be narrowed by, and how many that leaves.' })
  @Storefront()
  @Public()
  filters(@Parent() { filters = [] }: Partial<ProductList>) {
    return filters;
  }

  @ResolveField(() => Int, { nullable: true, description: 'All that match, counted up to 10,000.' })
  @Storefront()
  @Public()
  totalCount(@Parent() { totalCount = null }: Partial<ProductList>) {
    return totalCount;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What was searched instead, when no product has the words of the query.',
  })
  @Storefront()
  @Public()
  correctedText(@Parent() { correctedText = null }: Partial<ProductList>) {
    return correctedText;
  }
}
