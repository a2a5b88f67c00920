import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OptionalField } from '@rustok/core';
import { ArrayMaxSize, IsArray, IsInt, IsString, IsUUID, Length, MaxLength, Min } from 'class-validator';

const MAX_LIST = 100;

@InputType('TenantCreateInput')
export class CreateTenantRequest {
  @Field(() => String)
  @ApiProperty({ minLength: 1, maxLength: 63 })
  @IsString()
  @Length(1, 63)
  readonly slug!: string;

  @Field(() => String)
  @ApiProperty({ minLength: 1, maxLength: 255 })
  @IsString()
  @Length(1, 255)
  readonly name!: string;

  @Field(() => String, { nullable: true, description: '`en` unless told.' })
  @ApiPropertyOptional({ minLength: 2, maxLength: 10 })
  @OptionalField()
  @IsString()
  @Length(2, 10)
  readonly defaultLocale?: string;

  @Field(() => [String], { nullable: true, description: 'Further locales besides the default.' })
  @ApiPropertyOptional({ type: [String], maxItems: MAX_LIST })
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(MAX_LIST)
  @IsString({ each: true })
  @Length(2, 10, { each: true })
  readonly locales?: readonly string[];

  @Field(() => [String], {
    nullable: true,
    description: 'Modules to switch on, with what they depend on; all unless told.',
  })
  @ApiPropertyOptional({ type: [String], maxItems: MAX_LIST })
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(MAX_LIST)
  @IsString({ each: true })
  @Length(1, 32, { each: true })
  readonly modules?: readonly string[];

  @Field(() => [String], { nullable: true })
  @ApiPropertyOptional({ type: [String], maxItems: MAX_LIST })
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(MAX_LIST)
  @IsString({ each: true })
  @MaxLength(253, { each: true })
  readonly domains?: readonly string[];
}

@InputType('TenantUpdateInput')
export class UpdateTenantRequest {
  /** The version the caller saw; another one in the database is a CONFLICT. */
  @Field(() => Int)
  @IsInt()
  @Min(1)
  readonly version!: number;

  @Field(() => String, { nullable: true })
  @OptionalField()
  @IsString()
  @Length(1, 255)
  readonly name?: string;

  @Field(() => String, { nullable: true, description: 'One of its locales.' })
  @OptionalField()
  @IsString()
  @Length(2, 10)
  readonly defaultLocale?: string;
}

@InputType('TenantSuspendInput')
export class SuspendTenantRequest {
  @Field(() => ID)
  @IsUUID()
  readonly id!: string;
}

@InputType('TenantResumeInput')
export class ResumeTenantRequest {
  @Field(() => ID)
  @IsUUID()
  readonly id!: string;
}
