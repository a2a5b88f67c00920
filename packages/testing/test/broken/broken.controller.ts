import { Body, Controller, Post } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { ApiProperty } from '@nestjs/swagger';
import { ObjectListField, Public } from '@rustok/core';
import { IsInt, IsString, Length, Max } from 'class-validator';

@InputType('BrokenPartInput')
export class BrokenPart {
  @Field(() => Number, { nullable: true })
  @ApiProperty({ type: 'integer', maximum: 10 })
  @IsInt()
  @Max(9)
  readonly size!: number;
}

@InputType('BrokenInput')
export class BrokenRequest {
  @Field(() => String)
  @IsString()
  @Length(1, 20)
  readonly hidden!: string;

  @Field(() => String)
  @ApiProperty({ type: 'string', required: false, minLength: 1, maxLength: 20 })
  @IsString()
  @Length(1, 20)
  readonly name!: string;

  @ApiProperty({ type: 'string' })
  readonly unchecked!: string;

  @ObjectListField(() => BrokenPart, { max: 3 })
  readonly parts!: readonly BrokenPart[];
}

@Controller('api/v1/broken-things')
export class BrokenBodyController {
  @Post()
  @Public()
  create(@Body() body: BrokenRequest): BrokenRequest {
    return body;
  }
}
