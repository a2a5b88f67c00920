import { Field, ObjectType } from '@nestjs/graphql';
import { Storefront } from '@rustok/core';

@ObjectType('ProductHighlights', {
  description: 'Texts as HTML: the words of the query in `<mark>`, everything else encoded.',
})
@Storefront()
export class HighlightsResponse {
  @Field(() => String)
  readonly title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The passage that fits best, where not only the title has the words.',
  })
  readonly text!: string | null;
}
