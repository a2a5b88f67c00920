import type { Tenant } from '@rustok/core';
import { connectionType, MutationPayload, OptionalField } from '@rustok/core';
import { Directive, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsInt, IsString, IsUUID, Length, MaxLength, Min } from 'class-validator';

const MAX_LIST = 100;

@ObjectType('Tenant', { description: 'Who shares this platform: a shop, a site.' })
export class TenantResponse {
  @Field(() => ID)
  @Directive('@tag(name: "storefront")')
  readonly id!: string;

  @Field(() => String, { description: 'Its name in hosts and headers.' })
  @Directive('@tag(name: "storefront")')
  readonly slug!: string;

  @Field(() => String)
  @Directive('@tag(name: "storefront")')
  readonly name!: string;

  @Field(() => String)
  @Directive('@tag(name: "storefront")')
  readonly defaultLocale!: string;

  @Field(() => [String], { description: 'The default first.' })
  @Directive('@tag(name: "storefront")')
  readonly locales!: readonly string[];

  @Field(() => [String], { description: 'Slugs of the modules that are switched on.' })
  @Directive('@tag(name: "storefront")')
  readonly modules!: readonly string[];
}

/** What staff see besides. */
export interface TenantDetails {
  readonly status: Tenant['status'];
  readonly version: number;
  readonly domains: readonly string[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export type AdminTenantResponse = TenantResponse & TenantDetails;

export const TenantConnection = connectionType(TenantResponse, 'Tenant');

@InputType('TenantCreateInput')
export class CreateTenantRequest {
  @Field(() => String)
  @IsString()
  @Length(1, 63)
  readonly slug!: string;

  @Field(() => String)
  @IsString()
  @Length(1, 255)
  readonly name!: string;

  @Field(() => String, { nullable: true, description: '`en` unless told.' })
  @OptionalField()
  @IsString()
  @Length(2, 10)
  readonly defaultLocale?: string;

  @Field(() => [String], { nullable: true, description: 'Further locales besides the default.' })
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
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(MAX_LIST)
  @IsString({ each: true })
  @Length(1, 32, { each: true })
  readonly modules?: readonly string[];

  @Field(() => [String], { nullable: true })
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

@ObjectType('TenantPayload')
export class TenantPayload extends MutationPayload {
  @Field(() => TenantResponse, { nullable: true })
  readonly tenant?: TenantResponse | null;
}

export function toTenantResponse(tenant: Tenant): TenantResponse {
  const { id, slug, name, defaultLocale, locales, modules } = tenant;
  return { id, slug, name, defaultLocale, locales, modules: [...modules.keys()] };
}
