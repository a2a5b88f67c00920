import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ApiProperty } from '@nestjs/swagger';
import { ClearableField } from '@rustok/core';
import { IsIn, IsUUID } from 'class-validator';
import { ProductIdArgs } from '../api/product-id.args.js';
import { INTENTS, RecommendationIntentEnum, type RecommendationIntent } from './intent.js';

@ArgsType()
export class RecommendationsArgs {
  @Field(() => ID)
  @IsUUID()
  readonly productId!: string;

  @Field(() => RecommendationIntentEnum, { nullable: true, description: 'RELATED unless told.' })
  @ClearableField()
  @IsIn(INTENTS)
  readonly intent?: RecommendationIntent | null;
}

/** In an address. */
export class RecommendationsPath extends ProductIdArgs {
  @ApiProperty({ enum: INTENTS })
  @IsIn(INTENTS)
  readonly intent!: RecommendationIntent;
}
