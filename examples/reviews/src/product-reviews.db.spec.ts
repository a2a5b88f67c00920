import { describe, expect, it } from '@jest/globals';
import { CommerceModule } from '@rustok/commerce';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { ReviewsModule } from './reviews.module.js';

const t = moduleTest(PlatformModules, CommerceModule, ReviewsModule);

const CREATE = 'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id version } } }';
const PUBLISH = 'mutation ($input: ProductVersionInput!) { productPublish(input: $input) { userErrors { code } } }';
const SUBMIT = `mutation ($input: ReviewSubmitInput!) {
  reviewSubmit(input: $input) { review { id version } userErrors { code field } } }`;
const APPROVE = 'mutation ($input: ReviewVersionInput!) { reviewPublish(input: $input) { userErrors { code } } }';
const SHOW = '{ products { nodes { title averageRating reviewCount latestReviews { rating title } } } }';
const SWITCH = {
  off: 'mutation { moduleDisable(input: { module: "reviews" }) { userErrors { code message } } }',
  on: 'mutation { moduleEnable(input: { module: "reviews" }) { userErrors { code message } } }',
};

interface Row {
  readonly id: string;
  readonly version: number;
}

async function given(document: string, input: object, path: readonly [string, string]): Promise<Row> {
  const { data, errors } = await t.graphql(document, { input });
  const found = (data?.[path[0]] as Record<string, Row> | null | undefined)?.[path[1]];
  if (!found) throw new Error(`${path[0]} made nothing: ${JSON.stringify({ data, errors })}`);
  return { id: found.id, version: found.version };
}

async function publishedProduct(title: string): Promise<string> {
  const product = await given(CREATE, { title }, ['productCreate', 'product']);
  await t.graphql(PUBLISH, { input: product });
  return product.id;
}

async function publishedReview(productId: string, rating: number): Promise<void> {
  const input = { productId, rating, title: `${rating} stars`, body: 'As I say.', authorName: 'Ann' };
  await t.graphql(APPROVE, { input: await given(SUBMIT, input, ['reviewSubmit', 'review']) });
}

describe("a product's reviews", () => {
  it('are averaged, counted and shown on it, the newest first', async () => {
    const tea = await publishedProduct('Tea');
    await publishedReview(tea, 4);
    await publishedReview(tea, 5);
    await t.deliver();

    expect(await t.graphql(SHOW, {}, { as: 'anonymous' })).toEqual({
      data: {
        products: {
          nodes: [
            {
              title: 'Tea',
              averageRating: 4.5,
              reviewCount: 2,
              latestReviews: [
                { rating: 5, title: '5 stars' },
                { rating: 4, title: '4 stars' },
              ],
            },
          ],
        },
      },
    });
  });

  it('take one statement more, however many products there are', async () => {
    for (const title of ['Tea', 'Coffee', 'Cocoa']) await publishedReview(await publishedProduct(title), 3);
    await t.deliver();

    expect(await t.statements(() => t.graphql(SHOW, {}, { as: 'anonymous' }))).toHaveLength(2);
  });

  it('are refused with the wrong field named', async () => {
    const input = { productId: 'tea', rating: 6, title: 'T', body: 'B', authorName: 'A' };
    const { data } = await t.graphql(SUBMIT, { input }, { as: 'anonymous' });

    expect(data).toMatchObject({
      reviewSubmit: {
        review: null,
        userErrors: [
          { code: 'IS_UUID', field: ['productId'] },
          { code: 'MAX', field: ['rating'] },
        ],
      },
    });
  });

  it('are not published by anybody but staff', async () => {
    const { errors } = await t.graphql(
      APPROVE,
      { input: { id: '01890000-0000-7000-8000-000000000000', version: 1 } },
      { as: 'anonymous' },
    );

    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('a shop that switches reviews off', () => {
  it('shows its products without them, and with them again', async () => {
    await publishedReview(await publishedProduct('Tea'), 4);
    await t.deliver();
    expect((await t.graphql(SWITCH.off)).data).toEqual({ moduleDisable: { userErrors: [] } });

    const off = await t.graphql(SHOW, {}, { as: 'anonymous' });
    expect(off.data).toEqual({
      products: { nodes: [{ title: 'Tea', averageRating: null, reviewCount: null, latestReviews: null }] },
    });
    expect(new Set(off.errors?.map(({ extensions }) => extensions?.['code']))).toEqual(new Set(['MODULE_DISABLED']));

    expect((await t.graphql(SWITCH.on)).data).toEqual({ moduleEnable: { userErrors: [] } });
    await t.deliver();
    const on = await t.graphql(SHOW, {}, { as: 'anonymous' });
    expect(on).toMatchObject({ data: { products: { nodes: [{ averageRating: 4, reviewCount: 1 }] } } });
  });
});
