import { describe, expect, it } from '@jest/globals';
import { NotFound } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { codesOf, dataOf } from '../../../test/answers.js';
import { given as givenIn } from '../../../test/given.js';
import { CommerceModule } from '../../commerce.module.js';
import type { CreateProductRequest } from '../product/create-product.dto.js';
import { ProductService } from '../product/product.service.js';
import { TrashService } from '../trash/trash.service.js';
import type { RecommendationIntent } from './intent.js';
import { ProductRecommendationsChanged } from './recommendation.events.js';
import { ProductRecommendationService } from './recommendation.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);
const service = () => t.get(ProductRecommendationService);

const shown = async (productId: string, intent = 'RELATED') => {
  const query = `query ($id: ID!) { productRecommendations(productId: $id, intent: ${intent}) { handle } }`;
  const answer = await t.graphql(query, { id: productId }, { as: 'anonymous' });
  return dataOf<{ handle: string }[] | null>(answer, 'productRecommendations')?.map(({ handle }) => handle) ?? null;
};

async function published(handle: string, wanted: Partial<CreateProductRequest> = {}): Promise<string> {
  return (await given.publishedProduct({ title: handle, handle, ...wanted })).id;
}

async function set(productId: string, recommendedProductIds: string[], intent: RecommendationIntent = 'related') {
  await service().set(t.ctx, { productId, intent, recommendedProductIds });
  await t.deliver();
}

describe('the recommendations of a product', () => {
  it('are those that staff chose, in their order, for each intent', async () => {
    const [tea, cup, pot, cake] = [
      await published('tea'),
      await published('cup'),
      await published('pot'),
      await published('cake'),
    ];

    await set(tea, [pot, cup]);
    await set(tea, [cake], 'complementary');

    expect(await shown(tea)).toEqual(['pot', 'cup']);
    expect(await shown(tea, 'COMPLEMENTARY')).toEqual(['cake']);
    expect(await shown(cup)).toEqual([]);
    await set(tea, [cup, cake, pot]);
    expect(await shown(tea)).toEqual(['cup', 'cake', 'pot']);
    await set(tea, []);
    expect(await shown(tea)).toEqual([]);
  });

  it('are filled up by the latest of the same type, those of the same tags first', async () => {
    const type = { productType: 'Tea' };
    const tea = await published('tea', { ...type, tags: ['green', 'loose'] });
    const cup = await published('cup', { productType: 'Cup', tags: ['green'] });
    await published('black', type);
    await published('sencha', { ...type, tags: ['green', 'loose'] });
    await published('mint', { ...type, tags: ['loose'] });
    await published('white', type);
    await given.draftProduct({ handle: 'draft', ...type });

    await set(tea, [cup]);

    expect(await shown(tea)).toEqual(['cup', 'sencha', 'mint', 'white', 'black']);
    expect(await shown(tea, 'COMPLEMENTARY')).toEqual([]);
  });

  it('of a product without a type are those of one of its tags, ten at most', async () => {
    const tea = await published('tea', { tags: ['green'] });
    for (let index = 1; index <= 12; index += 1) await published(`t${index}`, { tags: ['green'] });
    await t.deliver();

    expect(await shown(tea)).toEqual(Array.from({ length: 10 }, (_, index) => `t${12 - index}`));
  });

  it('show what is published, as soon as it is', async () => {
    const tea = await published('tea');
    const { id, version } = await given.draftProduct({ handle: 'cup' });
    await set(tea, [id]);
    expect(await shown(tea)).toEqual([]);

    await t.get(ProductService).publish(t.ctx, { id, version });
    await t.deliver();
    expect(await shown(tea)).toEqual(['cup']);
  });

  it('lose a product that is deleted, and tell of it', async () => {
    const [tea, cup] = [await published('tea'), await published('cup')];
    await set(tea, [cup]);

    await t.get(ProductService).delete(t.ctx, { id: cup, version: 2 });
    await t.deliver();

    expect(await service().get(t.ctx, tea)).toEqual({ related: [], complementary: [] });
    expect(await t.index('products')).toMatchObject([{ recommendations: { related: [] } }]);
    expect((await t.events(ProductRecommendationsChanged)).map(({ payload }) => payload)).toEqual([
      { productId: tea, productIds: [tea] },
      { productId: cup, productIds: [tea] },
    ]);
  });

  it('have a product again that is restored, and its own with it', async () => {
    const [tea, cup, pot] = [await published('tea'), await published('cup'), await published('pot')];
    await set(tea, [cup, pot]);
    await set(cup, [pot], 'complementary');
    await t.get(ProductService).delete(t.ctx, { id: cup, version: 2 });
    await t.deliver();

    await t.get(TrashService).restore(t.ctx, { id: cup });
    await t.deliver();

    expect(await shown(tea)).toEqual(['cup', 'pot']);
    expect(await shown(cup, 'COMPLEMENTARY')).toEqual(['pot']);
  });

  it('are read by two statements of the read model, by three where chosen ones are filled up', async () => {
    const type = { productType: 'Tea' };
    const [tea, cup, pot] = [await published('tea', type), await published('cup', type), await published('pot', type)];
    await t.deliver();
    const count = async (intent?: string) => (await t.statements(() => shown(tea, intent))).length;

    expect(await count()).toBe(2);
    await set(tea, [cup], 'complementary');
    expect(await count('COMPLEMENTARY')).toBe(2);
    await set(tea, [cup]);
    expect(await count()).toBe(3);
    await set(tea, [cup, pot]);
    const statements = await t.statements(() => shown(tea));
    expect(statements).toHaveLength(3);
    expect(statements.join()).not.toContain('commerce_');
  });

  it('are set by as many statements for ten as for one', async () => {
    const tea = await published('tea');
    const ids: string[] = [];
    for (let index = 1; index <= 10; index += 1) ids.push(await published(`t${index}`));
    const count = async (wanted: string[]) =>
      (
        await t.statements(() =>
          service().set(t.ctx, { productId: tea, intent: 'related', recommendedProductIds: wanted }),
        )
      ).length;

    const few = await count(ids.slice(0, 1));
    expect(await count([])).toBe(few);
    expect(await count(ids)).toBe(few);
  });

  it('of two who set them at once are those of one', async () => {
    const [tea, cup, pot] = [await published('tea'), await published('cup'), await published('pot')];

    await Promise.all([set(tea, [cup, pot]), set(tea, [pot]), set(cup, [tea]), set(pot, [tea, cup])]);

    expect([[cup, pot], [pot]]).toContainEqual((await service().get(t.ctx, tea)).related);
    expect((await service().get(t.ctx, pot)).related).toEqual([tea, cup]);
  });

  it('are neither seen nor set by another shop', async () => {
    const [tea, cup] = [await published('tea'), await published('cup')];
    await set(tea, [cup]);
    const elsewhere = { productId: tea, intent: 'related' as const, recommendedProductIds: [] };

    await expect(service().set(t.otherTenant, elsewhere)).rejects.toThrow(NotFound);
    await expect(service().get(t.otherTenant, tea)).rejects.toThrow(NotFound);
    const { id } = await given.draftProduct({}, t.otherTenant);
    await expect(
      service().set(t.otherTenant, { ...elsewhere, productId: id, recommendedProductIds: [cup] }),
    ).rejects.toThrow(NotFound);
    expect((await service().get(t.ctx, tea)).related).toEqual([cup]);
  });
});

describe('productRecommendationsSet', () => {
  const document = `mutation ($input: ProductRecommendationsSetInput!) { productRecommendationsSet(input: $input) {
    recommendedProducts { handle status } userErrors { code field } } }`;

  it('answers what is recommended, drafts too', async () => {
    const tea = await published('tea');
    const { id: draft } = await given.draftProduct({ handle: 'draft' });
    const input = { productId: tea, intent: 'RELATED', recommendedProductIds: [draft, draft] };

    expect(dataOf(await t.graphql(document, { input }), 'productRecommendationsSet')).toEqual({
      recommendedProducts: [{ handle: 'draft', status: 'DRAFT' }],
      userErrors: [],
    });
    const query = `{ adminProductRecommendations(productId: "${tea}") { handle } }`;
    expect(dataOf(await t.graphql(query), 'adminProductRecommendations')).toEqual([{ handle: 'draft' }]);
    expect(codesOf(await t.graphql(query, {}, { as: 'anonymous' }))).toEqual(['UNAUTHENTICATED']);
  });

  it('refuses the product itself and what does not exist', async () => {
    const tea = await published('tea');
    const gone = '018f0000-0000-7000-8000-000000000000';
    const codes = async (input: object) =>
      dataOf<{ userErrors: unknown }>(
        await t.graphql(document, { input: { intent: 'RELATED', ...input } }),
        'productRecommendationsSet',
      ).userErrors;

    expect(await codes({ productId: tea, recommendedProductIds: [tea] })).toEqual([
      { code: 'RECOMMENDATION_OF_ITSELF', field: ['recommendedProductIds', '0'] },
    ]);
    expect(await codes({ productId: tea, recommendedProductIds: [gone] })).toEqual([
      { code: 'PRODUCT_NOT_FOUND', field: ['recommendedProductIds', '0'] },
    ]);
    expect(await codes({ productId: gone, recommendedProductIds: [tea] })).toEqual([
      { code: 'PRODUCT_NOT_FOUND', field: null },
    ]);
    expect(await shown(gone)).toBeNull();
  });

  it('is PUT in REST', async () => {
    const [tea, cup] = [await published('tea'), await published('cup')];
    const path = `/api/v1/products/${tea}/recommendations/related`;

    const put = await t.http(path, { method: 'PUT', body: { recommendedProductIds: [cup] } });

    expect([put.status, await put.json()]).toEqual([200, { recommendedProductIds: [cup] }]);
    expect(await (await t.http(path)).json()).toEqual({ recommendedProductIds: [cup] });
    expect((await t.http(path.replace('related', 'other'))).status).toBe(400);
    expect((await t.http(path, { as: 'anonymous' })).status).toBe(401);
  });
});
