import { ApiPropertyOptional } from '@nestjs/swagger';
import { ClearableField, ConnectionArgs } from '@rustok/core';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { LIMITS } from '../../limits.js';
import type { ProductFilter } from '../../reading/filters/product-filter.input.js';
import { ProductSortKeys, type ProductsArgs, type ProductSortKey } from '../../reading/lists/product.args.js';
import { AmountParameter, FlagParameter, IdsParameter, TextsParameter } from './query-fields.js';

/** A name of an option or an attribute, which has no colon, and a value of it. */
const NAMED = /^[^:]+:.+$/su;
const NAMED_LENGTH = 2 * LIMITS.optionName;

/** The arguments of GraphQL's `products`, as a query string has them: each kind of filter is a parameter. */
export class StorefrontProductsArgs extends ConnectionArgs {
  @ApiPropertyOptional({ type: 'string', maxLength: 500, description: 'Words to find.' })
  @ClearableField()
  @IsString()
  @MaxLength(500)
  readonly query?: string | null;

  @ApiPropertyOptional({ enum: Object.values(ProductSortKeys) })
  @ClearableField()
  @IsIn(Object.values(ProductSortKeys))
  readonly sortKey?: ProductSortKey | null;

  @FlagParameter()
  readonly reverse?: boolean | null;

  @FlagParameter()
  readonly available?: boolean | null;

  @AmountParameter("In the request's currency.")
  readonly minPrice?: number | null;

  @AmountParameter("In the request's currency.")
  readonly maxPrice?: number | null;

  @TextsParameter({ max: LIMITS.vendor })
  readonly vendor?: readonly string[] | null;

  @TextsParameter({ max: LIMITS.productType })
  readonly productType?: readonly string[] | null;

  @TextsParameter({ max: LIMITS.tag })
  readonly tag?: readonly string[] | null;

  @IdsParameter()
  readonly category?: readonly string[] | null;

  @IdsParameter()
  readonly collection?: readonly string[] | null;

  @TextsParameter({ max: NAMED_LENGTH, pattern: NAMED, description: 'A name and a value of it: `size:m`.' })
  readonly option?: readonly string[] | null;

  @TextsParameter({ max: NAMED_LENGTH, pattern: NAMED, description: 'A key and a value of it: `fabric:linen`.' })
  readonly attribute?: readonly string[] | null;

  @FlagParameter('Whether the answer says what the list can be narrowed by.')
  readonly withFilters?: boolean | null;
}

export function toProductsArgs({ first, after, last, before, ...args }: StorefrontProductsArgs): ProductsArgs {
  const { query, sortKey, reverse } = args;
  const page = {
    ...(first !== undefined && { first }),
    ...(after !== undefined && { after }),
    ...(last !== undefined && { last }),
    ...(before !== undefined && { before }),
  };
  return {
    ...page,
    query: query ?? null,
    sortKey: sortKey ?? null,
    reverse: reverse ?? null,
    filters: filtersOf(args),
  };
}

function filtersOf(args: StorefrontProductsArgs): readonly ProductFilter[] {
  const { available, minPrice: min = null, maxPrice: max = null } = args;
  const each = (values: readonly string[] | null | undefined, toFilter: (value: string) => ProductFilter) =>
    (values ?? []).map(toFilter);
  return [
    ...(available == null ? [] : [{ available }]),
    ...(min === null && max === null ? [] : [{ price: { min, max } }]),
    ...each(args.vendor, (productVendor) => ({ productVendor })),
    ...each(args.productType, (productType) => ({ productType })),
    ...each(args.tag, (tag) => ({ tag })),
    ...each(args.category, (category) => ({ category })),
    ...each(args.collection, (collection) => ({ collection })),
    ...each(args.option, (text) => ({ variantOption: { name: nameOf(text), value: valueOf(text) } })),
    ...each(args.attribute, (text) => ({ attribute: { key: nameOf(text), value: valueOf(text) } })),
  ];
}

const nameOf = (text: string) => text.slice(0, text.indexOf(':'));
const valueOf = (text: string) => text.slice(text.indexOf(':') + 1);
