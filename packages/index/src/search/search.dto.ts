import { ArgsType, Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, OptionalField } from '@rustok/core';
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
}

export const SearchResultConnection = connectionType(SearchResult, 'SearchResult');
