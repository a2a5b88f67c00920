import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphql, type GraphQLResolveInfo } from 'graphql';
import { selects } from './selects.js';

const schema = buildSchema(
  'type Query { list: List } type List { nodes: [String] total: Int pageInfo: Info } type Info { total: Int }',
);

async function ask(selection: string, fragments = '', path = ['total']): Promise<boolean | undefined> {
  let found: boolean | undefined;
  const list = (_: unknown, __: unknown, info: GraphQLResolveInfo) => {
    found = selects(info, ...path);
    return {};
  };
  const source = `query ($yes: Boolean = true) { list { ${selection} } __typename @include(if: $yes) } ${fragments}`;
  const { errors } = await graphql({ schema, source, rootValue: { list } });
  expect(errors).toBeUndefined();
  return found;
}

describe('a field further down', () => {
  it.each([
    ['pageInfo { total }', true],
    ['...Part', true],
    ['pageInfo { __typename } total', false],
    ['pageInfo @skip(if: $yes) { total }', false],
  ])('is asked for by %s: %s', async (selection, expected) => {
    const fragments = selection === '...Part' ? 'fragment Part on List { pageInfo { ... { total } } }' : '';
    expect(await ask(selection, fragments, ['pageInfo', 'total'])).toBe(expected);
  });
});

describe('a field', () => {
  it.each([
    ['by its name', 'nodes total'],
    ['under another name', 'count: total'],
    ['in a fragment', 'nodes ... { ... on List { total } }'],
    ['where a condition holds', 'total @include(if: $yes)'],
  ])('is asked for %s', async (_, selection) => {
    expect(await ask(selection)).toBe(true);
    expect(await ask('...Part', `fragment Part on List { ${selection} }`)).toBe(true);
  });

  it.each([
    ['at all', 'nodes'],
    ['of what is asked for, but of that', 'pageInfo { total }'],
    ['under its name, but another', 'total: nodes'],
    ['where a condition does not hold', 'nodes total @skip(if: $yes)'],
    ['in a fragment that is left out', 'nodes ... @include(if: false) { total }'],
  ])('is not asked for %s', async (_, selection) => {
    expect(await ask(selection)).toBe(false);
  });
});
