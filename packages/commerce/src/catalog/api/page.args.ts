import { ArgsType, Field, Int } from '@nestjs/graphql';
import { ClearableField, MAX_PAGE_SIZE } from '@rustok/core';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

/** A page of what belongs to an entity that is at hand. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true })
  @ClearableField()
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  readonly first?: number | null;

  @Field(() => String, { nullable: true })
  @ClearableField()
  @IsString()
  @MaxLength(1000)
  readonly after?: string | null;
}
