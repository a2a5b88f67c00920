import { beforeEach, describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../../test/answers.js';
import { given } from '../../../../test/given.js';
import { CommerceModule } from '../../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);

interface Answer {
  readonly nodes: readonly { readonly handle: string }[];
  readonly totalCount: number;
  readonly filters: readonly {
    readonly id: string;
    readonly label: string;
    readonly values: readonly { readonly label: string; readonly count: number; readonly input: object }[];
  }[];
}

const FIELDS = 'nodes { handle } totalCount filters { id label type values { label count input } }';

async function list(args: string, fields = FIELDS, options: object = {}): Promise<Answer> {
  const answer = await t.graphql(`{ products(${args}) { ${fields} } }`, {}, { as: 'anonymous', ...options });
  return dataOf<Answer>(answer, 'products');
}

/** A filter's values with their counts. */
function counts({ filters }: Answer, id: string): Record<string, number> {
  const values = filters.find((filter) => filter.id === id)?.values ?? [];
  return Object.fromEntries(values.map(({ label, count }) => [label, count]));
}

const shirt = (title: string, vendor: string, sizes: readonly string[], price: string) => ({
  title,
  vendor,
  productType: 'Shirt',
  tags: ['linen'],
  options: [{ name: 'Size', values: sizes.map((name) => ({ name })) }],
  variants: sizes.map((size) => ({ optionValues: [size], price, inventoryQuantity: size === 'S' ? 0 : 2 })),
});

beforeEach(async () => {
  const make = given(t);
  await make.publishedProduct(shirt('Summer', 'Northwind', ['S', 'M'], '40'));
  await make.publishedProduct(shirt('Winter', 'Northwind', ['M', 'L'], '60'));
  await make.publishedProduct(shirt('Work', 'Contoso', ['S'], '50'));
  await make.publishedProduct({ title: 'Cup', vendor: 'Contoso', productType: 'Cup', variants: [{ price: '10' }] });
  await t.deliver();
});

describe('the filters of products', () => {
  it('count what each of their values would leave', async () => {
    const answer = await list('first: 2');
    expect(answer.totalCount).toBe(4);
    expect(counts(answer, 'filter.p.vendor')).toEqual({ Northwind: 2, Contoso: 2 });
    expect(counts(answer, 'filter.p.product_type')).toEqual({ Shirt: 3, Cup: 1 });
    expect(counts(answer, 'filter.v.option.size')).toEqual({ S: 2, M: 2, L: 1 });
    expect(counts(answer, 'filter.v.availability')).toEqual({ 'In stock': 2, 'Out of stock': 2 });
    expect(counts(answer, 'filter.p.tag')).toEqual({ linen: 3 });
    const price = answer.filters.find(({ id }) => id === 'filter.v.price');
    expect(price?.values).toEqual([{ label: 'Price', count: 4, input: { price: { min: 10, max: 60 } } }]);
  });

  it('count the values of one kind among what the other kinds leave', async () => {
    const answer = await list('filters: [{ productVendor: "Northwind" }]');
    expect(counts(answer, 'filter.p.vendor')).toEqual({ Northwind: 2, Contoso: 2 });
    expect(counts(answer, 'filter.v.option.size')).toEqual({ S: 1, M: 2, L: 1 });

    const narrow = await list(
      'filters: [{ productVendor: "Northwind" }, { variantOption: { name: "size", value: "s" } }]',
    );
    expect(narrow.nodes.map(({ handle }) => handle)).toEqual(['summer']);
    expect(counts(narrow, 'filter.p.vendor')).toEqual({ Northwind: 1, Contoso: 1 });
    expect(counts(narrow, 'filter.v.option.size')).toEqual({ S: 1, M: 2, L: 1 });
  });

  it('give with each value the input that leaves as many as they say', async () => {
    const { filters } = await list('first: 1');
    const values = filters.flatMap((filter) => filter.values);
    expect(values.length).toBeGreaterThan(9);
    for (const { count, input } of values) {
      const answer = await t.graphql(
        'query ($filters: [ProductFilter!]) { products(filters: $filters) { totalCount } }',
        { filters: [input] },
        { as: 'anonymous' },
      );
      expect([input, dataOf<Answer>(answer, 'products').totalCount]).toEqual([input, count]);
    }
  });

  it('are there to be taken back where they leave nothing', async () => {
    const answer = await list(
      'filters: [{ variantOption: { name: "size", value: "l" } }, { productVendor: "Contoso" }]',
    );
    expect(answer.totalCount).toBe(0);
    expect(counts(answer, 'filter.v.option.size')).toEqual({ S: 1 });
    expect(counts(answer, 'filter.p.vendor')).toEqual({ Northwind: 1 });
  });

  it('are found with the words of a query', async () => {
    const answer = await list('query: "winter"');
    expect(counts(answer, 'filter.p.vendor')).toEqual({ Northwind: 1 });
  });

  it('take no statement of their own, and are not counted where nobody asks', async () => {
    const ask = (fields: string) => t.statements(() => list('first: 2', fields));
    await list('first: 2');
    expect(await ask('nodes { handle }')).toHaveLength(1);
    expect(await ask(FIELDS)).toHaveLength(1);
  });

  it('are none in lists of staff', async () => {
    const answer = await t.graphql('{ adminProducts { totalCount filters { id } } }');
    expect(dataOf(answer, 'adminProducts')).toEqual({ totalCount: null, filters: [] });
  });

  it("do not count another shop's products", async () => {
    const answer = await list('first: 2', FIELDS, { tenant: t.otherTenant });
    expect(answer).toEqual({ nodes: [], totalCount: 0, filters: [] });
  });
});

describe('an entry of a list', () => {
  interface Entries {
    readonly edges: readonly { readonly highlights: { readonly title: string; readonly text: string | null } | null }[];
  }
  const entries = async (args: string, fields = 'edges { node { handle } highlights { title text } }') => {
    const answer = await t.graphql(`{ products(${args}) { ${fields} } }`, {}, { as: 'anonymous' });
    return dataOf<Entries>(answer, 'products').edges;
  };

  it('shows where the words were found, and nothing as HTML that was none', async () => {
    await given(t).publishedProduct({ title: 'Kettle <b>x</b>', descriptionHtml: '<p>For tea &amp; more</p>' });
    await t.deliver();

    const [found] = await entries('query: "kettle"');
    expect(found?.highlights?.title).toBe('<mark>Kettle</mark> &lt;b&gt;x&lt;/b&gt;');
    const [passage] = await entries('query: "tea"');
    expect(passage?.highlights?.text).toContain('<mark>tea</mark> &amp; more');
    expect(await t.statements(() => entries('query: "kettle"'))).toHaveLength(1);
  });

  it('shows none without words', async () => {
    expect((await entries('first: 1'))[0]?.highlights).toBeNull();
  });
});
