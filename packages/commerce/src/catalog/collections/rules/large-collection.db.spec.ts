import { describe, expect, it } from '@jest/globals';
import { EventDelivery } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../../test/answers.js';
import { givenCollections } from '../../../../test/given-collections.js';
import { CommerceModule } from '../../../commerce.module.js';
import { ProductImport } from '../../../import/product-import.service.js';
import { chunksOf } from '../../lists/chunks.js';
import { CollectionService } from '../collection.service.js';
import { CollectionEvaluated } from '../collection.events.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenCollections(t);

/** Published products, every tenth of which is called a cup. */
async function products(count: number, prefix: string): Promise<void> {
  const all = Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
  for (const handles of chunksOf(all, 100)) {
    await t.get(ProductImport).write(
      t.ctx,
      handles.map((handle) => ({
        handle,
        draft: () => ({
          handle,
          locale: 'en',
          status: 'active',
          vendor: prefix,
          translations: { en: { title: handle.endsWith('0') ? `Cup ${handle}` : handle } },
        }),
      })),
    );
  }
}

const list = (handle: string) =>
  t.graphql(
    `{ collection(handle: "${handle}") { title products(first: 20) { nodes { id title } } } }`,
    {},
    { as: 'anonymous' },
  );

describe('a collection of a thousand products', () => {
  it('is evaluated in batches and read in as many statements as one of a hundred', async () => {
    await products(100, 'few');
    await products(1_000, 'many');
    await t.deliver();
    const few = await given.collection('Few', { ruleSet: given.ruleSet(['VENDOR', 'EQUALS', 'few']) });
    const many = await given.collection('Many', { ruleSet: given.ruleSet(['VENDOR', 'EQUALS', 'many']) });
    await t.get(EventDelivery).drain();

    expect(await t.get(CollectionService).get(t.ctx, many.id)).toMatchObject({
      evaluation: { isDone: true, evaluatedCount: 1_100, totalCount: 1_100 },
    });
    const batches = await t.events(CollectionEvaluated);
    const sizes = (id: string) =>
      batches.filter(({ aggregateId }) => aggregateId === id).map(({ payload }) => payload.productIds.length);
    expect(sizes(few.id)).toEqual([100, 0, 0]);
    expect(sizes(many.id)).toEqual([400, 500, 100]);

    await t.deliver();
    const hundred = await t.statements(() => list('few'));
    expect(await t.statements(() => list('many'))).toHaveLength(hundred.length);
    expect(hundred).toHaveLength(2);
    const shown = dataOf<{ products: { nodes: { id: string }[] } }>(await list('many'), 'collection').products.nodes;
    expect(shown.map(({ id }) => id)).toEqual((await given.members(many.id)).slice(0, 20));
  });
});
