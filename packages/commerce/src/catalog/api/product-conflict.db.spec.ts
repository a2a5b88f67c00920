import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../test/answers.js';
import { mutateIn } from '../../../test/mutate.js';
import { CommerceModule } from '../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);
const mutate = mutateIn(t);

const FIELDS = 'id version title vendor tags variants { nodes { id sku } }';
const CONFLICT = 'conflict { currentVersion changes { field before after actor { kind } } }';

interface Saved {
  readonly product: Readonly<Record<string, unknown>> | null;
  readonly userErrors: readonly object[];
}

async function create() {
  const input = { title: 'Tea', vendor: 'North', tags: ['green'], variants: [{ sku: 'T-1' }] };
  const { product } = await mutate('productCreate', input, FIELDS);
  if (!product) throw new Error('Not created.');
  const { variants } = product as unknown as { variants: { nodes: { id: string }[] } };
  return { id: product.id, version: 1, variantId: variants.nodes[0]?.id };
}

const save = async (name: string, input: object): Promise<Saved> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { product { ${FIELDS} } userErrors { code ${CONFLICT} } } }`;
  return dataOf<Saved>(await t.graphql(document, { input }), name);
};
const update = (input: object) => save('productUpdate', input);

describe('two editors of a product', () => {
  it('do not overwrite each other: the second is told what the first changed', async () => {
    const { id, version } = await create();
    await update({ id, version, title: 'Green tea', tags: ['green', 'loose'] });

    const { product, userErrors } = await update({ id, version, title: 'Black tea' });

    expect(product).toBeNull();
    expect(userErrors).toEqual([
      {
        code: 'CONFLICT',
        conflict: {
          currentVersion: 2,
          changes: expect.arrayContaining([
            { field: ['tags'], before: ['green'], after: ['green', 'loose'], actor: { kind: 'operator' } },
            { field: ['translations', 'en', 'title'], before: 'Tea', after: 'Green tea', actor: { kind: 'operator' } },
          ]),
        },
      },
    ]);
  });

  it('are merged where they changed different fields, also by a form that sends all of them', async () => {
    const { id, version } = await create();
    await update({ id, version, vendor: 'South' });

    const all = { title: 'Black tea', vendor: 'North', tags: ['green'] };
    const { product, userErrors } = await update({ id, version, ...all, onConflict: 'MERGE' });

    expect(userErrors).toEqual([]);
    expect(product).toMatchObject({ version: 3, title: 'Black tea', vendor: 'South', tags: ['green'] });
  });

  it('are told of the fields that both changed, and of those only', async () => {
    const { id, version } = await create();
    await update({ id, version, vendor: 'South', title: 'Green tea' });

    const { product, userErrors } = await update({
      id,
      version,
      vendor: 'West',
      tags: ['black'],
      onConflict: 'MERGE',
    });

    expect(product).toBeNull();
    expect(userErrors).toMatchObject([
      { code: 'CONFLICT', conflict: { changes: [{ field: ['vendor'], before: 'North', after: 'South' }] } },
    ]);
    expect(await update({ id, version: 2, vendor: 'West', tags: ['black'] })).toMatchObject({
      product: { version: 3, title: 'Green tea', vendor: 'West' },
    });
  });

  it('may have changed a variant and its product', async () => {
    const { id, version, variantId } = await create();
    await update({ id, version, vendor: 'South' });

    const merged = await save('productVariantsBulkUpdate', {
      productId: id,
      version,
      variants: [{ id: variantId, sku: 'T-2' }],
      onConflict: 'MERGE',
    });

    expect(merged).toMatchObject({
      userErrors: [],
      product: { version: 3, vendor: 'South', variants: { nodes: [{ sku: 'T-2' }] } },
    });
  });

  it('all come through when each changes another field at the same time', async () => {
    const { id, version } = await create();
    const fields = { title: 'Black tea', vendor: 'South', tags: ['black'], productType: 'Tea', category: 'Drinks' };

    const answers = await Promise.all(
      Object.entries(fields).map(([name, value]) => update({ id, version, [name]: value, onConflict: 'MERGE' })),
    );

    expect(answers.map(({ userErrors }) => userErrors)).toEqual([[], [], [], [], []]);
    expect(await update({ id, version: 6 })).toMatchObject({
      product: { version: 6, title: 'Black tea', vendor: 'South', tags: ['black'] },
    });
  });

  it('leave one winner when all change the same field at the same time', async () => {
    const { id, version } = await create();

    const answers = await Promise.all(
      ['South', 'West', 'East'].map((vendor) => update({ id, version, vendor, onConflict: 'MERGE' })),
    );

    expect(answers.filter(({ product }) => product)).toHaveLength(1);
    for (const { userErrors } of answers.filter(({ product }) => !product)) {
      expect(userErrors).toMatchObject([{ code: 'CONFLICT', conflict: { changes: [{ field: ['vendor'] }] } }]);
    }
  });
});

describe('PATCH of a product that somebody else changed', () => {
  it('is 412, with what changed', async () => {
    const { id, version } = await create();
    await update({ id, version, vendor: 'South' });

    const answer = await t.http(`/api/v1/products/${id}`, {
      method: 'PATCH',
      body: { title: 'Black tea' },
      headers: { 'if-match': '"1"' },
    });

    expect(answer.status).toBe(412);
    expect(await answer.json()).toMatchObject({
      code: 'CONFLICT',
      conflict: { currentVersion: 2, changes: [{ field: ['vendor'], before: 'North', after: 'South' }] },
    });
  });
});
