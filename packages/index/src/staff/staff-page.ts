import { ArgsType, Field, Int } from '@nestjs/graphql';
import {
  DEFAULT_PAGE_SIZE,
  Invalid,
  isId,
  MAX_PAGE_SIZE,
  OptionalField,
  toConnection,
  type Connection,
  type EntityClass,
  type ReadTransaction,
  type TenantEntity,
} from '@rustok/core';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MoreThan, type FindOptionsOrder, type FindOptionsWhere } from 'typeorm';

/** A page of what a tenant has taught its search, in one language or all of them. */
@ArgsType()
export class LocalizedPageArgs {
  @Field(() => Int, { nullable: true, description: `1 to ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} unless told.` })
  @OptionalField()
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  readonly first?: number;

  @Field(() => String, { nullable: true })
  @OptionalField()
  @IsString()
  @MaxLength(1000)
  readonly after?: string;

  @Field(() => String, { nullable: true, description: 'All languages unless told.' })
  @OptionalField()
  @IsString()
  @MaxLength(10)
  readonly locale?: string;
}

/**
 * Rows in the order of their creation.
 *
 * @throws Invalid `CURSOR_INVALID`
 */
export async function staffPage<Entity extends TenantEntity & { readonly locale: string }>(
  tx: ReadTransaction,
  target: EntityClass<Entity>,
  { locale, after, first = DEFAULT_PAGE_SIZE }: LocalizedPageArgs,
): Promise<Connection<Entity>> {
  if (after !== undefined && !isId(after))
    throw new Invalid('CURSOR_INVALID', 'This cursor does not belong to this list.');
  const where = { ...(locale !== undefined && { locale }), ...(after !== undefined && { id: MoreThan(after) }) };
  const rows = await tx.find(target, where as FindOptionsWhere<Entity>, {
    order: { id: 'ASC' } as FindOptionsOrder<Entity>,
    limit: first + 1,
  });
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: node.id }));
  return toConnection(edges, { hasNextPage: rows.length > first, hasPreviousPage: after !== undefined });
}
