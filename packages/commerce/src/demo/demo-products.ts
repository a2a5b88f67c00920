import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext } from '@rustok/core';

/** Ids of a shop's products, by their handles. */
export type ProductIds = ReadonlyMap<string, string>;

/** Finds the demo's products again. */
@Injectable()
export class DemoProducts {
  constructor(private readonly db: TenantDb) {}

  /** None where the shop has rows of a table already: what somebody has made there is left alone. */
  async unless(ctx: RequestContext, table: 'commerce_categories' | 'commerce_collections'): Promise<ProductIds> {
    const rows = await this.db.query<{ id: string; handle: string }>(
      ctx,
      `SELECT id, handle FROM commerce_products
        WHERE tenant_id = $1 AND NOT EXISTS (SELECT FROM ${table} WHERE tenant_id = $1)`,
    );
    return new Map(rows.map(({ id, handle }) => [handle, id]));
  }
}

export function idsOf(handles: readonly string[], ids: ProductIds): string[] {
  return handles.flatMap((handle) => ids.get(handle) ?? []);
}
