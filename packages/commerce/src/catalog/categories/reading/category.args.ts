import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ClearableField, ConnectionArgs } from '@rustok/core';
import { IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { LIMITS } from '../../limits.js';

/** Clients send null for what they leave out, so in a query null is as good as absent. */
@ArgsType()
export class CategoryArgs {
  @Field(() => ID, { nullable: true })
  @ClearableField()
  @IsUUID()
  readonly id?: string | null;

  @Field(() => String, { nullable: true })
  @ClearableField()
  @IsString()
  @Length(1, LIMITS.handle)
  readonly handle?: string | null;
}

@ArgsType()
export class CategoriesArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Whose children; the roots unless told.' })
  @ClearableField()
  @IsUUID()
  readonly parentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Words to find in the texts, anywhere in the tree.' })
  @ClearableField()
  @IsString()
  @MaxLength(500)
  readonly query?: string | null;
}
