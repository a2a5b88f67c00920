import { Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, Public, defineModule, reference, type RequestContext } from '@rustok/core';

/** Adds a field to a type that another module owns. */
@Resolver(() => reference('Note'))
class NoteRatingResolver {
  @ResolveField(() => Float, { nullable: true })
  @Public()
  rating(@Parent() { id }: { readonly id: string }, @Ctx() ctx: RequestContext): number | null {
    return id === ctx.tenant.id ? 4.5 : null;
  }
}

export const RatingsModule = defineModule({
  slug: 'ratings',
  name: 'Ratings',
  description: 'Rates the notes of another module.',
  version: '0.1.0',
  resolvers: [NoteRatingResolver],
});
