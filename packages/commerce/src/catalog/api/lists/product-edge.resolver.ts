import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Public, Storefront, type Highlights } from '@rustok/core';
import { HighlightsResponse } from '../../reading/lists/highlights.response.js';
import { ProductConnection } from '../product.connections.js';

/** What is known of a product as an entry of a list. */
@Resolver(() => ProductConnection.edge)
export class ProductEdgeResolver {
  @ResolveField(() => HighlightsResponse, { nullable: true, description: 'Where the words of the query were found.' })
  @Storefront()
  @Public()
  highlights(@Parent() { highlights = null }: { readonly highlights?: Highlights | null }) {
    return highlights;
  }
}
