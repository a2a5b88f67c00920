import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../test/answers.js';
import { mutateIn } from '../../../test/mutate.js';
import { ALL_FIELDS, SHIRT } from '../../../test/shirt.js';
import { CommerceModule } from '../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);
const mutate = mutateIn(t);

describe('productUpdate', () => {
  it('changes what it names, clears what it nulls and leaves the rest', async () => {
    const { product } = await mutate('productCreate', SHIRT);

    const updated = await mutate(
      'productUpdate',
      { id: product?.id, version: 1, title: 'Shirt', vendor: null, seo: { title: null } },
      ALL_FIELDS,
    );

    expect(updated.product).toMatchObject({
      version: 2,
      handle: 'linen-shirt',
      title: 'Shirt',
      vendor: null,
      productType: 'Shirts',
      description: 'Cool & light',
      seo: { title: null, description: 'Of linen' },
    });
  });

  it('writes nothing when nothing differs, whichever version was seen', async () => {
    const { product } = await mutate('productCreate', SHIRT);
    const same = {
      id: product?.id,
      version: 7,
      title: 'Linen shirt',
      descriptionHtml: SHIRT.descriptionHtml,
      options: SHIRT.options,
      images: SHIRT.images.concat({ url: 'https://example.com/shirt-m.jpg' } as never),
    };

    const updated = await mutate('productUpdate', same);

    expect(updated).toMatchObject({ product: { version: 1 }, userErrors: [] });
  });

  it('is a conflict for somebody who saw another version', async () => {
    const { product } = await mutate('productCreate', SHIRT);

    const updated = await mutate('productUpdate', {
      id: product?.id,
      version: 2,
      title: 'Shirt',
    });

    expect(updated).toMatchObject({ product: null, userErrors: [{ code: 'CONFLICT' }] });
  });

  it('renames an option and keeps its variants', async () => {
    const { product } = await mutate(
      'productCreate',
      SHIRT,
      'id options { id optionValues { id name } } variants { nodes { id } }',
    );
    const options = [
      { name: 'Fit', values: [{ name: 'M' }, { name: 'S' }] },
      { name: 'Color', values: [{ name: 'White' }, { name: 'Blue' }] },
    ];

    const updated = await mutate(
      'productUpdate',
      { id: product?.id, version: 1, options },
      'options { id name optionValues { id name } } variants { nodes { id title } }',
    );

    const variants = (product as unknown as { variants: { nodes: { id: string }[] } }).variants.nodes;
    expect(updated.product).toMatchObject({
      options: [{ id: product?.options[0]?.id, name: 'Fit', optionValues: [{ name: 'M' }, { name: 'S' }] }, {}],
      variants: {
        nodes: [
          { id: variants[0]?.id, title: 'S / White' },
          { id: variants[1]?.id, title: 'M / White' },
        ],
      },
    });
  });

  it('refuses to take away an option value that a variant has', async () => {
    const { product } = await mutate('productCreate', SHIRT);
    const options = [
      { name: 'Size', values: [{ name: 'S' }] },
      { name: 'Color', values: [{ name: 'White' }] },
    ];

    const updated = await mutate('productUpdate', { id: product?.id, version: 1, options });

    expect(updated.userErrors).toMatchObject([{ code: 'OPTION_VALUE_IN_USE', field: ['options', '0', 'values'] }]);
  });
});

describe('productDelete', () => {
  it('leaves no row of the product but in the trash', async () => {
    const { product } = await mutate('productCreate', SHIRT);

    const document =
      'mutation ($input: ProductVersionInput!) { productDelete(input: $input) { deletedProductId userErrors { code } } }';
    const answer = await t.graphql(document, { input: { id: product?.id, version: 1 } });

    expect(dataOf(answer, 'productDelete')).toEqual({ deletedProductId: product?.id, userErrors: [] });
    const tables = await t.superuser.query<{ table_name: string }>(
      // What it was called a type of, stays one; and it can come back.
      `SELECT table_name FROM information_schema.tables
        WHERE table_schema = 'rustok' AND table_name LIKE 'commerce%' AND table_name NOT IN ('commerce_product_types', 'commerce_trashed_products')`,
    );
    for (const { table_name: table } of tables.rows) {
      const { rowCount } = await t.superuser.query(`SELECT 1 FROM rustok.${table} WHERE tenant_id = $1`, [
        t.ctx.tenant.id,
      ]);
      expect([table, rowCount]).toEqual([table, 0]);
    }
  });
});
