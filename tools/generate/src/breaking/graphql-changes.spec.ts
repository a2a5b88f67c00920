import { describe, expect, it } from '@jest/globals';
import { graphqlChanges } from './graphql-changes.js';

const before = `
  type Query { product(id: ID): Product }
  type Product @key(fields: "id") { id: ID! title: String status: Status }
  enum Status { DRAFT ACTIVE }
  input ProductInput { title: String }
`;
const changed = (from: string, to: string) => graphqlChanges(before, before.replace(from, to));

describe('a change of the GraphQL schema', () => {
  it.each([
    ['a field that is gone', 'title: String status', 'status', "Field 'title' was removed from object type 'Product'"],
    [
      'another type',
      'title: String status',
      'title: Int status',
      "Field 'Product.title' changed type from 'String' to 'Int'",
    ],
    ['a value that is gone', 'DRAFT ACTIVE', 'ACTIVE', "Enum value 'DRAFT' was removed from enum 'Status'"],
    [
      'an argument that must be given',
      'id: ID)',
      'id: ID!)',
      "Type for argument 'id' on field 'Query.product' changed from 'ID' to 'ID!'",
    ],
    [
      'an input that must be given',
      'ProductInput { title: String }',
      'ProductInput { title: String! }',
      "Input field 'ProductInput.title' changed type from 'String' to 'String!'",
    ],
  ])('breaks its clients: %s', async (_, from, to, sentence) => {
    expect(await changed(from, to)).toEqual([sentence]);
  });

  it.each([
    ['a new field', 'title: String status', 'title: String vendor: String status'],
    ['a new optional input', 'ProductInput { title: String }', 'ProductInput { title: String vendor: String }'],
    ['a field that is deprecated', 'title: String status', 'title: String @deprecated(reason: "name") status'],
  ])('does not: %s', async (_, from, to) => {
    expect(await changed(from, to)).toEqual([]);
  });
});
