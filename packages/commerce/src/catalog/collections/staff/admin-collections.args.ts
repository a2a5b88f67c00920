import { ArgsType, Field, registerEnumType } from '@nestjs/graphql';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ClearableField, ConnectionArgs, STORABLE } from '@rustok/core';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsString, Matches, MaxLength } from 'class-validator';

export const AdminCollectionSortKeys = { ID: 'id', TITLE: 'title', UPDATED_AT: 'updatedAt' } as const;
export type AdminCollectionSortKey = (typeof AdminCollectionSortKeys)[keyof typeof AdminCollectionSortKeys];
registerEnumType(AdminCollectionSortKeys, { name: 'AdminCollectionSortKeys' });

@ArgsType()
export class AdminCollectionsArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'A part of the handle or a title.' })
  @ApiPropertyOptional({ type: 'string', maxLength: 255 })
  @ClearableField()
  @IsString()
  @MaxLength(255)
  @Matches(STORABLE)
  readonly query?: string | null;

  @Field(() => AdminCollectionSortKeys, { nullable: true, description: 'ID, the order of creation, unless told.' })
  @ApiPropertyOptional({ enum: Object.values(AdminCollectionSortKeys) })
  @ClearableField()
  @IsIn(Object.values(AdminCollectionSortKeys))
  readonly sortKey?: AdminCollectionSortKey | null;

  @Field(() => Boolean, { nullable: true })
  @ApiPropertyOptional({ type: 'boolean' })
  // A query string has no booleans.
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @ClearableField()
  @IsBoolean()
  readonly reverse?: boolean | null;
}
