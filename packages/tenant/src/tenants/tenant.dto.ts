import { connectionType, MutationPayload, type Tenant } from '@rustok/core';
import { Directive, Field, ID, ObjectType } from '@nestjs/graphql';
import { ApiProperty } from '@nestjs/swagger';
import { TENANT_STATUSES, type TenantStatus } from './tenant-status.js';

@ObjectType('Tenant', { description: 'Who shares this platform: a shop, a site.' })
@Directive('@shareable')
export class TenantResponse {
  @Field(() => ID)
  @ApiProperty({ format: 'uuid' })
  @Directive('@tag(name: "storefront")')
  readonly id!: string;

  @Field(() => String, { description: 'Its name in hosts and headers.' })
  @ApiProperty()
  @Directive('@tag(name: "storefront")')
  readonly slug!: string;

  @Field(() => String)
  @ApiProperty()
  @Directive('@tag(name: "storefront")')
  readonly name!: string;

  @Field(() => String)
  @ApiProperty()
  @Directive('@tag(name: "storefront")')
  readonly defaultLocale!: string;

  @Field(() => [String], { description: 'The default first.' })
  @ApiProperty({ type: [String] })
  @Directive('@tag(name: "storefront")')
  readonly locales!: readonly string[];

  @Field(() => [String], { description: 'Slugs of the modules that are switched on.' })
  @ApiProperty({ type: [String] })
  @Directive('@tag(name: "storefront")')
  readonly modules!: readonly string[];
}

/** What staff see besides. In GraphQL these are fields that ask for a permission. */
export class AdminTenantResponse extends TenantResponse {
  @ApiProperty({ enum: TENANT_STATUSES })
  readonly status!: TenantStatus;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ type: [String] })
  readonly domains!: readonly string[];

  @ApiProperty()
  readonly createdAt!: Date;

  @ApiProperty()
  readonly updatedAt!: Date;
}

export type TenantDetails = Omit<AdminTenantResponse, keyof TenantResponse>;

export const TenantConnection = connectionType(TenantResponse, 'Tenant');

@ObjectType('TenantPayload')
export class TenantPayload extends MutationPayload {
  @Field(() => TenantResponse, { nullable: true })
  readonly tenant?: TenantResponse | null;
}

export function toTenantResponse(tenant: Tenant): TenantResponse {
  const { id, slug, name, defaultLocale, locales, modules } = tenant;
  return { id, slug, name, defaultLocale, locales, modules: [...modules.keys()] };
}
