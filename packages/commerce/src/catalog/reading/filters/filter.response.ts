import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Storefront } from '@rustok/core';
import { GraphQLJSON } from 'graphql-scalars';

/** The names are Shopify's. */
export const FilterTypes = { LIST: 'LIST', PRICE_RANGE: 'PRICE_RANGE', BOOLEAN: 'BOOLEAN' } as const;
export type FilterType = keyof typeof FilterTypes;
registerEnumType(FilterTypes, { name: 'FilterType', directives: ['@tag(name: "storefront")'] });

@ObjectType('FilterValue')
@Storefront()
export class FilterValueResponse {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => Int, { description: 'How many products it would leave, the filters of other kinds applied.' })
  readonly count!: number;

  @Field(() => GraphQLJSON, { description: 'The ProductFilter that chooses it.' })
  readonly input!: Readonly<Record<string, unknown>>;
}

@ObjectType('Filter', { description: 'What the products of a list can be filtered by.' })
@Storefront()
export class FilterResponse {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => FilterTypes)
  readonly type!: FilterType;

  @Field(() => [FilterValueResponse])
  readonly values!: readonly FilterValueResponse[];
}
