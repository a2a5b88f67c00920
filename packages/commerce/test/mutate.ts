import type { ModuleTest } from '@rustok/testing';
import type { ProductResponse } from '../src/catalog/reading/product.response.js';
import { dataOf } from './answers.js';

export interface ProductPayload {
  readonly product: ProductResponse | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

/** Runs a mutation of one product as the operator: `mutate('productCreate', { title: 'Tea' })`. */
export function mutateIn(t: ModuleTest) {
  return async (name: string, input: object, fields = 'id version handle'): Promise<ProductPayload> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { product { ${fields} } userErrors { code field message } } }`;
    return dataOf<ProductPayload>(await t.graphql(document, { input }), name);
  };
}
