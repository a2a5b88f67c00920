import { join } from 'node:path';
import { ask, eventually } from './ask.js';
import { expectOneCopy } from './copies.js';
import { startHost } from './host-process.js';
import { askThroughRouter } from './router.js';
import { prepareShop, sellTea } from './shop.js';
import { expectEqual } from './step.js';

const SUBMIT = `mutation ($id: ID!) { reviewSubmit(input: {
  productId: $id, rating: 4, title: "Fine", body: "Fine tea.", authorName: "Ann" }) { review { id version } } }`;
const PUBLISH = `mutation ($input: ReviewVersionInput!) { reviewPublish(input: $input) { userErrors { message } } }`;
const RATED = '{ product(handle: "green-tea") { title averageRating reviewCount latestReviews { title } } }';
const RATING = {
  product: { title: 'Green tea', averageRating: 4, reviewCount: 1, latestReviews: [{ title: 'Fine' }] },
};

interface Submitted {
  readonly reviewSubmit: { readonly review: { readonly id: string; readonly version: number } };
}

/** A host that composes commerce and reviews: a product with a review, in one schema. */
export async function useReviews(folder: string, databaseUrl: string): Promise<void> {
  const loaded = join(folder, 'loaded-files.txt');
  await prepareShop(folder, databaseUrl);
  {
    await using host = await startHost({ folder, databaseUrl, loaded });
    const endpoint = `${host.url}/api/graphql`;
    const id = await sellTea(endpoint);
    const { data } = await ask(endpoint, SUBMIT, { id });
    const input = (data as unknown as Submitted).reviewSubmit.review;
    await ask(endpoint, PUBLISH, { input });
    await eventually(endpoint, RATED, RATING);
  }
  expectOneCopy(loaded);
}

/** Commerce without reviews and reviews without commerce, a process each: one query passes a router over both. */
export async function routeQuery(folder: string, databaseUrl: string): Promise<void> {
  const loaded = join(folder, 'loaded-files.txt');
  const subgraph = (module: string, slug: string) =>
    // Nothing is written, and no event is waited for.
    startHost({
      folder,
      databaseUrl,
      loaded,
      env: { HOST_MODULES: module, HOST_GRAPHQL: slug, RUSTOK_EVENT_TRANSPORT: 'memory' },
    });
  await using commerce = await subgraph('@rustok/commerce', 'commerce');
  await using reviews = await subgraph('@example/reviews', 'reviews');

  const answer = await askThroughRouter(
    [
      { name: 'commerce', url: `${commerce.url}/api/graphql` },
      { name: 'reviews', url: `${reviews.url}/api/graphql` },
    ],
    RATED,
  );
  expectEqual('the answer through the router', answer, { data: RATING });
}
