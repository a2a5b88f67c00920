import { askGraphql, type GraphqlRequest, type Shop } from '../graphql.js';

export interface ChangedProduct {
  readonly id: string;
  readonly version: number;
}

/** @throws Error when the mutation is refused */
export async function mutate(shop: Shop, request: GraphqlRequest): Promise<ChangedProduct> {
  const { product, userErrors } = await askGraphql<{ product: ChangedProduct | null; userErrors: readonly unknown[] }>(
    shop,
    request,
  );
  if (!product || userErrors.length > 0) throw new Error(`The mutation was refused: ${JSON.stringify(userErrors)}`);
  return product;
}

export async function rename(shop: Shop, { id, version }: ChangedProduct, title: string): Promise<ChangedProduct> {
  return mutate(shop, {
    query: `mutation ($input: ProductUpdateInput!) {
      productUpdate(input: $input) { product { id version } userErrors { code message } } }`,
    variables: { input: { id, version, title } },
  });
}

/** Some published products. */
export async function someProducts(shop: Shop, count: number): Promise<readonly ChangedProduct[]> {
  const query = 'query ($count: Int!) { products(first: $count) { nodes { id version } } }';
  const { nodes } = await askGraphql<{ nodes: readonly ChangedProduct[] }>(shop, { query, variables: { count } });
  return nodes;
}
