import { Injectable } from '@nestjs/common';
import { DomainError, TenantDb, Unavailable, type RequestContext, type WriteTransaction } from '@rustok/core';
import { applyDraft } from '../catalog/writing/apply-draft.js';
import { lockProducts } from '../catalog/writing/load-products.js';
import type { ProductDraft } from '../catalog/writing/product-draft.js';
import type { ProductState } from '../catalog/writing/product-state.js';
import { writeProducts, type WrittenProduct } from '../catalog/writing/write-products.js';

/** A product to be found again by its handle, or made. */
export interface ImportedProduct {
  readonly handle: string;
  readonly draft: ProductDraft;
}

export type ImportOutcome<Item> =
  | { readonly item: Item; readonly outcome: WrittenProduct['outcome'] }
  | { readonly item: Item; readonly error: DomainError };

/** Writes batches of products, each found again by its handle: what is as it should be, is left alone. */
@Injectable()
export class ProductImport {
  constructor(private readonly db: TenantDb) {}

  /**
   * Writes a batch in one transaction. Where the batch as a whole is refused (a SKU that is taken, say), its
   * products are written one by one, so that only those are refused that are at fault.
   *
   * @param items with different handles
   * @throws Unavailable when the database cannot be reached; the batch is not written then
   */
  async write<Item extends ImportedProduct>(
    ctx: RequestContext,
    items: readonly Item[],
  ): Promise<readonly ImportOutcome<Item>[]> {
    if (items.length === 0) return [];
    try {
      return await this.db.write(ctx, (tx) => writeBatch(tx, items));
    } catch (error) {
      if (!(error instanceof DomainError) || error instanceof Unavailable) throw error;
      const [only] = items;
      if (only && items.length === 1) return [{ item: only, error }];
    }
    const outcomes: ImportOutcome<Item>[] = [];
    for (const item of items) outcomes.push(...(await this.write(ctx, [item])));
    return outcomes;
  }
}

async function writeBatch<Item extends ImportedProduct>(
  tx: WriteTransaction,
  items: readonly Item[],
): Promise<readonly ImportOutcome<Item>[]> {
  const ids = await idsByHandle(
    tx,
    items.map(({ handle }) => handle),
  );
  const stored = await lockProducts(tx, [...ids.values()]);
  const outcomes = new Map<Item, ImportOutcome<Item>>();
  const wanted = new Map<Item, ProductState>();
  for (const item of items) {
    try {
      const before = stored.byId.get(ids.get(item.handle) ?? '')?.state ?? null;
      wanted.set(item, applyDraft(before, { ...item.draft, handle: item.handle }));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      outcomes.set(item, { item, error });
    }
  }

  const written = await writeProducts(tx, stored, [...wanted.values()], 'import');
  const outcomeOf = new Map(written.map(({ state, outcome }) => [state.id, outcome]));
  for (const [item, { id }] of wanted) outcomes.set(item, { item, outcome: outcomeOf.get(id) ?? 'unchanged' });
  return items.flatMap((item) => outcomes.get(item) ?? []);
}

async function idsByHandle(tx: WriteTransaction, handles: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; handle: string }>(
    'SELECT id, handle FROM commerce_products WHERE tenant_id = $1 AND handle = ANY ($2)',
    [handles],
  );
  return new Map(rows.map(({ id, handle }) => [handle, id]));
}
