import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ApiProperty } from '@nestjs/swagger';
import { ResponseField, Storefront } from '@rustok/core';
import { GraphQLJSON } from 'graphql-scalars';

/** The names are Shopify's. */
export const FilterTypes = { LIST: 'LIST', PRICE_RANGE: 'PRICE_RANGE', BOOLEAN: 'BOOLEAN' } as const;
export type FilterType = keyof typeof FilterTypes;
registerEnumType(FilterTypes, { name: 'FilterType', directives: ['@tag(name: "storefront")'] });

@ObjectType('FilterValue')
@Storefront()
export class FilterValueResponse {
  @ResponseField(() => ID)
  readonly id!: string;

  @ResponseField(() => String)
  readonly label!: string;

  @ResponseField(() => Int, { description: 'How many products it would leave, the filters of other kinds applied.' })
  readonly count!: number;

  @ApiProperty({ type: 'object', additionalProperties: true })
  @Field(() => GraphQLJSON, { description: 'The ProductFilter that chooses it.' })
  readonly input!: Readonly<Record<string, unknown>>;
}

@ObjectType('Filter', { description: 'What the products of a list can be filtered by.' })
@Storefront()
export class FilterResponse {
  @ResponseField(() => ID)
  readonly id!: string;

  @ResponseField(() => String)
  readonly label!: string;

  @ResponseField(() => FilterTypes)
  readonly type!: FilterType;

  @ResponseField(() => [FilterValueResponse])
  readonly values!: readonly FilterValueResponse[];
}
