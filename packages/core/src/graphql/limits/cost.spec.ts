import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { costOf } from './cost.js';

const schema = buildSchema(`
  scalar _Any
  union _Entity = Product
  type Query {
    product: Product
    products(first: Int, last: Int): ProductConnection
    _entities(representations: [_Any!]!): [_Entity]!
  }
  type Mutation { productCreate(title: String!): ProductPayload }
  type ProductPayload { product: Product userErrors: [UserError!]! }
  type UserError { code: String }
  type ProductConnection { nodes: [Product] edges: [ProductEdge] pageInfo: PageInfo filters: [Filter] }
  type ProductEdge { cursor: String node: Product }
  type PageInfo { hasNextPage: Boolean }
  type Filter { label: String }
  type Product { id: ID title: String options: [Option] price: Money variants(first: Int): VariantConnection }
  type VariantConnection { nodes: [Variant] }
  type Variant { id: ID price: Money }
  type Option { id: ID values: [Value] }
  type Value { id: ID name: String }
  type Money { amount: String }
`);

function cost(text: string, variables: Readonly<Record<string, unknown>> = {}) {
  const document = parse(text);
  return costOf({ schema, document, operation: document.definitions[0] as OperationDefinitionNode, variables });
}
const points = (text: string, variables?: Readonly<Record<string, unknown>>) => cost(text, variables)?.points;

describe('the cost of an operation', () => {
  it.each([
    ['fields of one object', '{ product { title } }', 1],
    ['a value of it', '{ product { price { amount } } }', 1],
    ['a page, 20 unless told', '{ products { nodes { title } } }', 21],
    ['a page of its size', '{ products(first: 3) { nodes { price { amount } } } }', 4],
    ['a page backwards', '{ products(last: 3) { nodes { title } } }', 4],
    ['the same as edges', '{ products(first: 3) { edges { cursor node { title } } pageInfo { hasNextPage } } }', 4],
    ['pages in pages', '{ products(first: 10) { nodes { variants(first: 5) { nodes { price { amount } } } } } }', 71],
    ['lists in lists', '{ product { options { values { name } } } }', 13],
    ['an alias more', '{ a: product { title } b: product { title } }', 2],
    ['a mutation', 'mutation { productCreate(title: "x") { product { title } userErrors { code } } }', 11],
    ['the schema', '{ __schema { types { fields { type { name } } } } __typename }', 0],
  ])('is a point for each object with an id: %s', (_, text, expected) => {
    expect(points(text)).toBe(expected);
  });

  it('takes sizes from variables, and from their defaults', () => {
    const text = 'query ($first: Int = 2) { products(first: $first) { nodes { title } } }';

    expect(points(text)).toBe(3);
    expect(points(text, { first: 50 })).toBe(51);
    expect(points(text, { first: 'x' })).toBeUndefined();
  });

  it('looks into fragments', () => {
    expect(points('{ products(first: 3) { ...page } } fragment page on ProductConnection { nodes { title } }')).toBe(4);
  });

  it('counts what a router asks for', () => {
    const text =
      'query ($r: [_Any!]!) { ...all } fragment all on Query { _entities(representations: $r) { ... on Product { price { amount } } } }';

    expect(cost(text, { r: [{}, {}, {}] })).toEqual({ points: 3, representations: 3 });
  });

  it('is beyond all limits where fragments stand for each other many times', () => {
    const fragments = Array.from({ length: 20 }, (_, n) => `fragment f${n} on Product { ...f${n + 1} ...f${n + 1} }`);

    expect(points(`{ product { ...f0 } } ${fragments.join(' ')} fragment f20 on Product { title }`)).toBe(Infinity);
  });
});
