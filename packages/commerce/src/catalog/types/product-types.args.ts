import { ArgsType, Field } from '@nestjs/graphql';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ClearableField, ConnectionArgs, STORABLE } from '@rustok/core';
import { IsString, Matches, MaxLength } from 'class-validator';

@ArgsType()
export class AdminProductTypesArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'A part of the name.' })
  @ApiPropertyOptional({ type: 'string', maxLength: 255 })
  @ClearableField()
  @IsString()
  @MaxLength(255)
  @Matches(STORABLE)
  readonly query?: string | null;
}
