import { ArgsType, Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, OptionalField, PageInfo, type Connection, type Edge } from '@rustok/core';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

@ArgsType()
export class SearchArgs {
  @Field(() => String, { description: 'Words, the last of which may be unfinished; "exact words", or, -not.' })
  @IsString()
  @MaxLength(500)
  readonly query!: string;

  @Field(() => Int, { nullable: true, description: `1 to ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} unless told.` })
  @OptionalField()
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  readonly first?: number;

  @Field(() => String, { nullable: true })
  @OptionalField()
  @IsString()
  @MaxLength(1000)
  readonly after?: string;
}

@ObjectType('SearchHighlights', { description: 'Texts as HTML, with found words in `<mark>`.' })
@Directive('@shareable')
@Directive('@tag(name: "storefront")')
export class SearchHighlights {
  @Field(() => String)
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'The passage that fits best; null where only the title fits.' })
  readonly text!: string | null;
}

@ObjectType('SearchResult', { description: 'Something that was found, whichever module it belongs to.' })
@Directive('@shareable')
@Directive('@tag(name: "storefront")')
export class SearchResult {
  @Field(() => String, { description: 'What it is, in the plural: `products`.' })
  readonly source!: string;

  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'A second unique name within its source, such as a handle.' })
  readonly key!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => SearchHighlights, { nullable: true, description: 'Where the words were found.' })
  readonly highlights?: SearchHighlights | null;
}

@ObjectType('SearchResultEdge')
@Directive('@shareable')
@Directive('@tag(name: "storefront")')
export class SearchResultEdge implements Edge<SearchResult> {
  @Field(() => SearchResult)
  readonly node!: SearchResult;

  @Field(() => String)
  readonly cursor!: string;
}

@ObjectType('SearchResultConnection')
@Directive('@shareable')
@Directive('@tag(name: "storefront")')
export class SearchResultConnection implements Connection<SearchResult> {
  @Field(() => [SearchResultEdge])
  readonly edges!: readonly SearchResultEdge[];

  @Field(() => [SearchResult])
  readonly nodes!: readonly SearchResult[];

  @Field(() => PageInfo)
  readonly pageInfo!: PageInfo;

  @Field(() => String, {
    nullable: true,
    description:
      'The words that were searched instead of ones that nothing has; null where the query was taken as it is.',
  })
  readonly correctedText!: string | null;
}
