import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { storefrontSchema } from './storefront-schema.js';

const schemaOf = (types: string) =>
  buildSchema(`directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT\n${types}`);

describe("the storefront's schema", () => {
  it('holds tagged fields, all fields of tagged types, and the inputs that they take', () => {
    const sdl = storefrontSchema(
      schemaOf(`
        type Query {
          product(filter: ProductFilter): Product @tag(name: "storefront")
          adminProduct: Product
        }
        input ProductFilter { vendor: String }
        type Product {
          title: String @tag(name: "storefront")
          price: Money @tag(name: "storefront")
          unitCost: Money
        }
        type Money @tag(name: "storefront") { amount: String currencyCode: String }
        type Secret { word: String }
      `),
    );

    expect(buildSchema(sdl).getQueryType()?.toConfig().fields).toEqual({ product: expect.anything() });
    expect(sdl).toContain('input ProductFilter');
    expect(sdl).toMatch(/type Money \{\s+amount: String\s+currencyCode: String\s+\}/);
    expect(sdl).not.toMatch(/adminProduct|unitCost|Secret|@tag/);
  });

  it('does not take another tag for its own', () => {
    const types = `type Query { a: String @tag(name: "storefront") b: String @tag(name: "internal") }`;

    expect(storefrontSchema(schemaOf(types))).not.toContain('b: String');
  });

  it('leads nowhere that nothing is tagged, and says which field does', () => {
    const types = `
      type Query { product: Product @tag(name: "storefront") }
      type Product { title: String @tag(name: "storefront") price: Money @tag(name: "storefront") }
      type Money { amount: String }`;

    expect(() => storefrontSchema(schemaOf(types))).toThrow(
      'Product.price is tagged "storefront", and nothing of its type Money is.',
    );
  });

  it('does not mind a tagged type that nothing leads to', () => {
    const types = `
      type Query { name: String @tag(name: "storefront") admins: AdminConnection }
      type AdminConnection @tag(name: "storefront") { nodes: [Admin] }
      type Admin { name: String }`;

    expect(storefrontSchema(schemaOf(types))).not.toContain('Admin');
  });
});
