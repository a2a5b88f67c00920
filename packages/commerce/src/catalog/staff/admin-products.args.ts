import { ArgsType, Field, registerEnumType } from '@nestjs/graphql';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ClearableField, ConnectionArgs, STORABLE } from '@rustok/core';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { PRODUCT_STATUSES, type ProductStatus } from '../product/product-status.js';
import { ProductStatusEnum } from '../reading/enums.js';

export const AdminProductSortKeys = { ID: 'id', TITLE: 'title', UPDATED_AT: 'updatedAt' } as const;
export type AdminProductSortKey = (typeof AdminProductSortKeys)[keyof typeof AdminProductSortKeys];
registerEnumType(AdminProductSortKeys, { name: 'AdminProductSortKeys' });

@ArgsType()
export class AdminProductsArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'A part of the handle, a title, the vendor or a SKU.' })
  @ApiPropertyOptional({ type: 'string', maxLength: 255 })
  @ClearableField()
  @IsString()
  @MaxLength(255)
  @Matches(STORABLE)
  readonly query?: string | null;

  @Field(() => ProductStatusEnum, { nullable: true })
  @ApiPropertyOptional({ enum: PRODUCT_STATUSES })
  @ClearableField()
  @IsIn(PRODUCT_STATUSES)
  readonly status?: ProductStatus | null;

  @Field(() => AdminProductSortKeys, { nullable: true, description: 'ID, the order of creation, unless told.' })
  @ApiPropertyOptional({ enum: Object.values(AdminProductSortKeys) })
  @ClearableField()
  @IsIn(Object.values(AdminProductSortKeys))
  readonly sortKey?: AdminProductSortKey | null;

  @Field(() => Boolean, { nullable: true })
  @ApiPropertyOptional({ type: 'boolean' })
  // A query string has no booleans.
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @ClearableField()
  @IsBoolean()
  readonly reverse?: boolean | null;
}
