import type { RequestContext } from '@rustok/core';
import type { ModuleTest } from '@rustok/testing';
import type { ProductState } from '../src/catalog/draft/product-state.js';
import { ProductStore } from '../src/catalog/storage/product-store.js';

/** All products of a shop in the order of their making, but for ids and times. */
export async function shopState(t: ModuleTest, { tenant }: RequestContext): Promise<unknown[]> {
  const { rows } = await t.superuser.query<{ id: string }>(
    'SELECT id FROM rustok.commerce_products WHERE tenant_id = $1 ORDER BY handle',
    [tenant.id],
  );
  const ctx = { ...t.ctx, tenant } as RequestContext;
  const stored = await t.get(ProductStore).getMany(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id }) => withoutIds(stored.get(id)?.state));
}

function withoutIds(state: ProductState | undefined): unknown {
  if (!state) return null;
  const { id: _id, publishedAt: _at, options, media, variants, ...rest } = state;
  const mediaAt = new Map(media.map(({ id }, index) => [id, index]));
  return {
    ...rest,
    options: options.map(({ name, values }) => ({ name, values: values.map((value) => value.name) })),
    media: media.map(({ id: _medium, ...each }) => each),
    variants: variants.map(({ id: _variant, valueIds, mediaIds, ...variant }) => ({
      ...variant,
      values: options.map(({ values }, index) => values.findIndex(({ id }) => id === valueIds[index])),
      media: mediaIds.map((id) => mediaAt.get(id)),
    })),
  };
}
