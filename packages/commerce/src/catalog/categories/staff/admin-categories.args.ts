import { ArgsType, Field, ID, registerEnumType } from '@nestjs/graphql';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ClearableField, ConnectionArgs, STORABLE } from '@rustok/core';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

export const AdminCategorySortKeys = {
  ID: 'id',
  POSITION: 'position',
  TITLE: 'title',
  UPDATED_AT: 'updatedAt',
} as const;
export type AdminCategorySortKey = (typeof AdminCategorySortKeys)[keyof typeof AdminCategorySortKeys];
registerEnumType(AdminCategorySortKeys, { name: 'AdminCategorySortKeys' });

@ArgsType()
export class AdminCategoriesArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'A part of the handle or a title.' })
  @ApiPropertyOptional({ type: 'string', maxLength: 255 })
  @ClearableField()
  @IsString()
  @MaxLength(255)
  @Matches(STORABLE)
  readonly query?: string | null;

  @Field(() => ID, { nullable: true, description: 'Whose children; all categories unless told.' })
  @ApiPropertyOptional({ type: 'string', format: 'uuid' })
  @ClearableField()
  @IsUUID()
  readonly parentId?: string | null;

  @Field(() => AdminCategorySortKeys, { nullable: true, description: 'ID, the order of creation, unless told.' })
  @ApiPropertyOptional({ enum: Object.values(AdminCategorySortKeys) })
  @ClearableField()
  @IsIn(Object.values(AdminCategorySortKeys))
  readonly sortKey?: AdminCategorySortKey | null;

  @Field(() => Boolean, { nullable: true })
  @ApiPropertyOptional({ type: 'boolean' })
  // A query string has no booleans.
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @ClearableField()
  @IsBoolean()
  readonly reverse?: boolean | null;
}
