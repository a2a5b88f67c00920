import { buildSchema } from 'graphql';
import { listQueries } from './list-queries.js';

describe('the queries of all lists', () => {
  it('ask for whatever their nodes lead to, and go in no circles', () => {
    const schema = buildSchema(`
      type Query { products(first: Int): ProductConnection product(id: ID!): Product named(first: Int, name: String!): ProductConnection }
      type ProductConnection { nodes: [Product] }
      type Product { id: ID price(currency: String): Money priceIn(currency: String!): Money variants(first: Int): VariantConnection any: Any }
      type VariantConnection { nodes: [Variant] }
      type Variant { sku: String product: Product }
      type Money { amount: String }
      union Any = Money | Variant
    `);

    expect([...listQueries(schema)]).toEqual([
      [
        'products',
        'query ($first: Int!) { products(first: $first) { nodes { id price { amount } variants(first: 3) { nodes { sku } } any { __typename } } } }',
      ],
    ]);
  });
});
