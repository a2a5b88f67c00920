import { describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { PlatformModules } from '@rustok/platform';
import { listQueries, moduleTestWith } from '@rustok/testing';
import { given as givenIn } from '../../../test/given.js';
import { CommerceModule } from '../../commerce.module.js';

// All fields of all lists at once cost more than anybody is allowed.
const limits = { cost: 1e9, anonymousCost: 1e9, depth: 30, aliases: 1000, tokens: 100_000 };
const t = moduleTestWith({ graphql: { limits } }, PlatformModules, CommerceModule);
const given = givenIn(t);

const STEPS = [1, 10, 100];

const product = (number: number) => ({
  title: `Tea ${number}`,
  vendor: `Vendor ${number % 7}`,
  tags: [`tag ${number % 5}`],
  options: [{ name: 'Size', values: [{ name: 'S' }, { name: 'L' }] }],
  images: [{ url: `https://example.com/${number}.jpg`, altText: `Tea ${number}` }],
  variants: ['S', 'L'].map((size) => ({
    optionValues: [size],
    sku: `${number}-${size}`,
    price: '19.90',
    unitCost: '9',
  })),
});

describe('every list, with all that its entries lead to', () => {
  it('takes as many statements for a hundred products as for one', async () => {
    const queries = listQueries(t.application.get(GraphQLSchemaHost, { strict: false }).schema);
    expect([...queries.keys()]).toEqual(expect.arrayContaining(['products', 'adminProducts']));

    const counts = new Map<string, number[]>();
    let stored = 0;
    for (const rows of STEPS) {
      for (; stored < rows; stored += 1) await given.publishedProduct(product(stored));
      await t.deliver();
      for (const [name, query] of queries) {
        const statements = await t.statements(async () => {
          const { data, errors = [] } = await t.graphql(query, { first: 100 });
          expect([name, errors.map(({ message }) => message)]).toEqual([name, []]);
          if (name.endsWith('roducts')) expect(data?.[name]).toMatchObject({ nodes: { length: rows } });
        });
        counts.set(name, [...(counts.get(name) ?? []), statements.length]);
      }
    }

    const growing = [...counts].filter(([, each]) => new Set(each).size > 1);
    expect(growing).toEqual([]);
  }, 240_000);
});
