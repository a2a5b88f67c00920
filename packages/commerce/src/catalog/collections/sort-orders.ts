import { registerEnumType } from '@nestjs/graphql';

/** The orders that a collection can be shown in, by Shopify's names. */
export const CollectionSortOrders = {
  MANUAL: 'MANUAL',
  ALPHA_ASC: 'ALPHA_ASC',
  ALPHA_DESC: 'ALPHA_DESC',
  PRICE_ASC: 'PRICE_ASC',
  PRICE_DESC: 'PRICE_DESC',
  CREATED: 'CREATED',
  CREATED_DESC: 'CREATED_DESC',
} as const;
export type CollectionSortOrder = keyof typeof CollectionSortOrders;
registerEnumType(CollectionSortOrders, {
  name: 'CollectionSortOrder',
  description: 'MANUAL is the order that the products were put into.',
  directives: ['@tag(name: "storefront")'],
});
