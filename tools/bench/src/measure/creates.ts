import { productAt } from '../catalog/catalog.js';
import type { GraphqlRequest, Shop } from '../graphql.js';
import { mutate } from './mutate.js';
import { quantile } from './statistics.js';

/** Milliseconds. */
export interface Latencies {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
}

/** From the request to the answer, after the commit of the product and its event; one at a time. */
export async function measureCreates(shop: Shop, count: number, from: number): Promise<Latencies> {
  const latencies: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const request = createRequest(from + index);
    const begin = performance.now();
    await mutate(shop, request);
    latencies.push(performance.now() - begin);
  }
  return latenciesOf(latencies);
}

export function latenciesOf(latencies: readonly number[]): Latencies {
  return { count: latencies.length, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) };
}

export function createRequest(index: number): GraphqlRequest {
  const { title, description, vendor, type, tags, price } = productAt(index);
  return {
    query: `mutation ($input: ProductCreateInput!) {
      productCreate(input: $input) { product { id version } userErrors { code message } } }`,
    variables: {
      input: {
        title: `${title} made`,
        handle: `made-${index}`,
        descriptionHtml: description,
        vendor,
        productType: type,
        tags,
        options: [{ name: 'Size', values: [{ name: 'Small' }, { name: 'Large' }] }],
        variants: [
          { optionValues: ['Small'], sku: `M-${index}-S`, price, inventoryQuantity: 3 },
          { optionValues: ['Large'], sku: `M-${index}-L`, price, inventoryQuantity: 3 },
        ],
      },
    },
  };
}
