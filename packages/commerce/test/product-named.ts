import type { RequestContext } from '@rustok/core';
import type { ModuleTest } from '@rustok/testing';
import { dataOf } from './answers.js';

/** What staff see of a product; null where the shop has none of that handle. */
export function productNamedIn(t: ModuleTest) {
  return async <Product = object>(
    handle: string,
    fields: string,
    ctx: RequestContext = t.ctx,
  ): Promise<Product | null> => {
    const { rows } = await t.superuser.query<{ id: string }>(
      'SELECT id FROM rustok.commerce_products WHERE tenant_id = $1 AND handle = $2',
      [ctx.tenant.id, handle],
    );
    const [row] = rows;
    if (!row) return null;
    const query = `query ($id: ID!) { adminProduct(id: $id) { ${fields} } }`;
    return dataOf<Product>(await t.graphql(query, { id: row.id }, { tenant: ctx }), 'adminProduct');
  };
}
