import { ArgsType, Directive, Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, OptionalField } from '@rustok/core';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

@ArgsType()
export class MissedSearchArgs {
  @Field(() => Int, { nullable: true, description: `1 to ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} unless told.` })
  @OptionalField()
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  readonly first?: number;

  @Field(() => String, { nullable: true, description: 'All languages unless told.' })
  @OptionalField()
  @IsString()
  @MaxLength(10)
  readonly locale?: string;
}

@ObjectType('SearchMiss', { description: 'What was searched for, and not found.' })
@Directive('@shareable')
export class MissedSearchResponse {
  @Field(() => String) readonly locale!: string;
  @Field(() => String) readonly query!: string;
  @Field(() => Int) readonly count!: number;
  @Field(() => GraphQLISODateTime, { description: 'When it was searched for last.' }) readonly lastAt!: Date;
}
