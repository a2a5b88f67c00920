import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { codesOf } from '../../../test/answers.js';
import { given as givenIn } from '../../../test/given.js';
import { CommerceModule } from '../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);

const DOCUMENT = `mutation ($create: ProductVariantsBulkCreateInput!, $update: ProductVariantsBulkUpdateInput!, $delete: ProductVariantsBulkDeleteInput!) {
  productVariantsBulkCreate(input: $create) { product { version } productVariants { title weight } userErrors { code field } }
  productVariantsBulkUpdate(input: $update) { productVariants { title weightUnit inventoryPolicy } userErrors { code field } }
  productVariantsBulkDelete(input: $delete) { product { version variants { nodes { title } } } userErrors { code field } }
}`;

async function inputs() {
  const { id: productId, variants } = await given.draftProduct({
    options: [{ name: 'Size', values: [{ name: 'S' }, { name: 'M' }] }],
    variants: [{ optionValues: ['S'] }, { optionValues: ['M'] }],
  });
  const [small = '', medium = ''] = variants.map(({ id }) => id);
  return {
    create: { productId, version: 1, variants: [{ optionValues: ['L'], grams: 500, weightUnit: 'KILOGRAMS' }] },
    update: { productId, version: 2, variants: [{ id: medium, inventoryPolicy: 'CONTINUE', weightUnit: 'OUNCES' }] },
    delete: { productId, version: 3, variantIds: [small] },
  };
}

describe('mutations of variants', () => {
  it('create, change and delete them, one after the other', async () => {
    expect((await t.graphql(DOCUMENT, await inputs())).data).toEqual({
      productVariantsBulkCreate: {
        product: { version: 2 },
        productVariants: [{ title: 'L', weight: 0.5 }],
        userErrors: [],
      },
      productVariantsBulkUpdate: {
        productVariants: [{ title: 'M', weightUnit: 'OUNCES', inventoryPolicy: 'CONTINUE' }],
        userErrors: [],
      },
      productVariantsBulkDelete: {
        product: { version: 4, variants: { nodes: [{ title: 'M' }, { title: 'L' }] } },
        userErrors: [],
      },
    });
  });

  it('answer what the caller can mend in the payload of each', async () => {
    const { create, update, delete: remove } = await inputs();
    const wrong = {
      create: { ...create, version: 9 },
      update: { ...update, version: 1, variants: [{ ...update.variants[0], price: '1.234' }] },
      delete: { ...remove, version: 1, variantIds: [create.productId] },
    };

    expect((await t.graphql(DOCUMENT, wrong)).data).toEqual({
      productVariantsBulkCreate: {
        product: null,
        productVariants: null,
        userErrors: [{ code: 'CONFLICT', field: null }],
      },
      productVariantsBulkUpdate: {
        productVariants: null,
        userErrors: [{ code: 'MONEY_TOO_PRECISE', field: ['variants', '0', 'price'] }],
      },
      productVariantsBulkDelete: {
        product: null,
        userErrors: [{ code: 'VARIANT_NOT_FOUND', field: ['variantIds', '0'] }],
      },
    });
  });

  it('are nothing for strangers', async () => {
    const answer = await t.graphql(DOCUMENT, await inputs(), { as: 'anonymous' });

    expect(codesOf(answer)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED']);
  });
});
