import { ArgsType, Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OptionalField } from '@rustok/core';
import { ArrayMaxSize, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

const DEFAULT_LIMIT = 10;

@ArgsType()
export class PredictiveSearchArgs {
  @Field(() => String, { description: 'What was typed so far.' })
  @IsString()
  @MaxLength(500)
  readonly query!: string;

  @Field(() => Int, {
    nullable: true,
    description: `Of queries and of results each, 1 to ${DEFAULT_LIMIT}; ${DEFAULT_LIMIT} unless told.`,
  })
  @OptionalField()
  @IsInt()
  @Min(1)
  @Max(DEFAULT_LIMIT)
  readonly limit: number = DEFAULT_LIMIT;

  @Field(() => [String], { nullable: true, description: 'What to suggest, as `products`; everything unless told.' })
  @OptionalField()
  @IsString({ each: true })
  @MaxLength(63, { each: true })
  @ArrayMaxSize(20)
  readonly types?: readonly string[];
}

@ObjectType('SearchQuerySuggestion', { description: 'A text to search for.' })
@Directive('@shareable')
@Directive('@tag(name: "storefront")')
export class SearchQuerySuggestion {
  @Field(() => String)
  readonly text!: string;

  @Field(() => String, { description: 'As HTML, with what was typed in `<mark>`.' })
  readonly styledText!: string;
}

@ObjectType('PredictiveSearchHit', { description: 'Something that may be meant, whichever module it belongs to.' })
@Directive('@shareable')
@Directive('@tag(name: "storefront")')
export class PredictiveSearchHit {
  @Field(() => String, { description: 'What it is, in the plural: `products`.' })
  readonly source!: string;

  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'A second unique name within its source, such as a handle.' })
  readonly key!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String, { description: 'The title as HTML, with what was typed in `<mark>`.' })
  readonly styledTitle!: string;
}

@ObjectType('PredictiveSearchResult')
@Directive('@shareable')
@Directive('@tag(name: "storefront")')
export class PredictiveSearchResult {
  @Field(() => [SearchQuerySuggestion])
  readonly queries!: readonly SearchQuerySuggestion[];

  @Field(() => [PredictiveSearchHit])
  readonly results!: readonly PredictiveSearchHit[];
}
