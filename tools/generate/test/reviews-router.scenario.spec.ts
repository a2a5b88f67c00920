import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { CommerceModule } from '@rustok/commerce';
import type { DemoData } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { routerOver, startSubgraph, type Subgraph } from '@rustok/server/test/routing';
import { TOKEN } from '@rustok/server/test/server-process';
import { moduleTest } from '@rustok/testing';
import { copyExample, exampleFile, hasExample, loadExample, removeExample } from './reviews/example.js';

const subgraphs: Subgraph[] = [];

jest.setTimeout(120_000);
afterAll(async () => {
  await Promise.all(subgraphs.map(async ({ server }) => server.stop()));
  removeExample();
});

const ask = {
  product: '{ products(first: 1) { nodes { id handle averageRating reviewCount latestReviews { title } } } }',
  submit: `mutation ($input: ReviewSubmitInput!) {
    reviewSubmit(input: $input) { review { id version } userErrors { code message } } }`,
  publish: `mutation ($input: ReviewVersionInput!) {
    reviewPublish(input: $input) { review { status } userErrors { code message } } }`,
};

const suite = hasExample ? describe : describe.skip;
if (hasExample) copyExample();
const modules = hasExample ? [PlatformModules, CommerceModule, await loadExample()] : [PlatformModules];

suite('a router over commerce and a module by somebody else', () => {
  const t = moduleTest(...modules);

  it('answers what the module adds to a product', async () => {
    const [demo] = CommerceModule.definition.demoData;
    if (demo) await t.get<DemoData>(demo).seed(t.ctx);
    await t.deliver();
    const commerce = createRequire(import.meta.url).resolve('@rustok/commerce');
    const files = [
      { name: 'commerce', module: commerce, main: join(import.meta.dirname, 'commerce/main.ts') },
      { name: 'reviews', module: exampleFile, main: join(import.meta.dirname, 'reviews/main.ts') },
    ];
    subgraphs.push(...(await Promise.all(files.map(async (each) => startSubgraph(each, t.databaseUrl)))));
    const router = routerOver(subgraphs, { 'x-tenant-id': t.ctx.tenant.id, authorization: `Bearer ${TOKEN}` });

    const before = (await router.ask(ask.product)) as { data: { products: { nodes: { id: string }[] } } };
    const productId = before.data.products.nodes[0]?.id;
    const input = { productId, rating: 5, title: 'Good tea', body: 'Again.', authorName: 'Ada' };
    const submitted = (await router.ask(ask.submit, { input })) as { data: { reviewSubmit: { review: object } } };
    const published = await router.ask(ask.publish, { input: submitted.data.reviewSubmit.review });
    await t.deliver();
    const after = await router.ask(ask.product);
    await router.stop();

    expect(before).toMatchObject({ errors: undefined, data: { products: { nodes: [{ reviewCount: 0 }] } } });
    expect(published).toMatchObject({ data: { reviewPublish: { userErrors: [] } } });
    const reviewed = { id: productId, averageRating: 5, reviewCount: 1, latestReviews: [{ title: 'Good tea' }] };
    expect(after).toMatchObject({ errors: undefined, data: { products: { nodes: [reviewed] } } });
  });
});
