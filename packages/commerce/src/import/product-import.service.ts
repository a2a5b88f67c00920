import { Injectable } from '@nestjs/common';
import { DomainError, TenantDb, Unavailable, type RequestContext, type WriteTransaction } from '@rustok/core';
import { wrongField } from '../catalog/product/product.errors.js';
import { applyDraft } from '../catalog/draft/apply-draft.js';
import { lockProducts } from '../catalog/storage/load-products.js';
import type { ProductDraft } from '../catalog/draft/product-draft.js';
import type { ProductState } from '../catalog/draft/product-state.js';
import { findTakenSkus } from '../catalog/storage/taken-skus.js';
import type { TypesByName } from '../catalog/types/definitions/type-definition.js';
import { writeProducts, type WrittenProduct } from '../catalog/storage/write-products.js';
import { draftOf, typesOf, type ImportDraft } from './import-drafts.js';

/** A product to be found again by its handle, or made. */
export interface ImportedProduct<Self = never> {
  readonly handle: string;
  /** What it should be, given what is stored. */
  readonly draft: (before: ProductState | null) => ProductDraft;
  /** Itself without what an error names; null where it cannot do without. Answers differ each time, to an end. */
  readonly without?: (error: DomainError) => Self | null;
}

export type ImportOutcome<Item> =
  | {
      readonly item: Item;
      readonly outcome: WrittenProduct['outcome'];
      /** What it was; null for a new product. */
      readonly before: ProductState | null;
      readonly state: ProductState;
    }
  | { readonly item: Item; readonly error: DomainError };

type Decision<Item> =
  | { readonly item: Item; readonly before: ProductState | null; readonly state: ProductState }
  | { readonly item: Item; readonly error: DomainError };

/** How often a product is tried that somebody else is writing too. */
const ATTEMPTS = 3;

/** Writes batches of products, each found again by its handle: what is as it should be, is left alone. */
@Injectable()
export class ProductImport {
  constructor(private readonly db: TenantDb) {}

  /**
   * Writes a batch in one transaction; a product that is refused leaves the others be. Where somebody else's write
   * comes between, the batch is undone and its products are written one by one.
   *
   * @throws Unavailable when the database cannot be reached; what is not written yet is not written then
   */
  async write<Item extends ImportedProduct<Item>>(
    ctx: RequestContext,
    items: readonly Item[],
  ): Promise<readonly ImportOutcome<Item>[]> {
    if (items.length === 0) return [];
    try {
      return await this.db.write(ctx, (tx) => writeBatch(tx, items));
    } catch (error) {
      if (!isCollision(error)) throw error;
    }
    const outcomes: ImportOutcome<Item>[] = [];
    for (const item of items) outcomes.push(await this.writeAlone(ctx, item, ATTEMPTS));
    return outcomes;
  }

  private async writeAlone<Item extends ImportedProduct<Item>>(
    ctx: RequestContext,
    item: Item,
    attempts: number,
  ): Promise<ImportOutcome<Item>> {
    try {
      const [outcome] = await this.db.write(ctx, (tx) => writeBatch(tx, [item]));
      if (!outcome) throw new TypeError('One product was written and none returned.');
      return outcome;
    } catch (error) {
      if (!isCollision(error)) throw error;
      return attempts > 1 ? this.writeAlone(ctx, item, attempts - 1) : { item, error };
    }
  }
}

/** A handle or SKU taken meanwhile, or a deadlock with another import. */
function isCollision(error: unknown): error is DomainError {
  return error instanceof DomainError && (!(error instanceof Unavailable) || error.code === 'DATABASE_BUSY');
}

/** Writes a batch, in the order of handles: two imports of the same handles wait for each other in one order only. */
export async function writeBatch<Item extends ImportedProduct<Item>>(
  tx: WriteTransaction,
  items: readonly Item[],
): Promise<readonly ImportOutcome<Item>[]> {
  const stored = await lockProducts(tx, await idsOf(tx, items));
  const byHandle = new Map([...stored.byId.values()].map(({ state }) => [state.handle, state]));
  const drafts = items.map((item) => draftOf(item, byHandle.get(item.handle) ?? null));
  const types = await typesOf(tx, drafts);
  const decided = items.map((item, index) =>
    items.findIndex(({ handle }) => handle === item.handle) < index
      ? {
          item,
          error: wrongField(['handle'], 'HANDLE_DUPLICATE', 'Another product before this one has the same handle.'),
        }
      : decide(item, drafts[index] ?? draftOf(item, null), types),
  );
  const decisions = await withoutTakenSkus(tx, decided, types);

  const wanted = decisions.flatMap((decision) => ('state' in decision ? [decision.state] : []));
  // Two imports that insert the same handles wait for each other in one order only.
  wanted.sort((one, other) => (one.handle < other.handle ? -1 : 1));
  const written = new Map(
    (await writeProducts(tx, stored, wanted, 'import')).map(({ state, outcome }) => [state, outcome]),
  );
  return decisions.map((decision) =>
    'state' in decision ? { ...decision, outcome: written.get(decision.state) ?? 'unchanged' } : decision,
  );
}

async function idsOf(tx: WriteTransaction, items: readonly { readonly handle: string }[]): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM commerce_products WHERE tenant_id = $1 AND handle = ANY ($2::text[])',
    [items.map(({ handle }) => handle)],
  );
  return rows.map(({ id }) => id);
}

function decide<Item extends ImportedProduct<Item>>(
  item: Item,
  { before, draft }: ImportDraft,
  types: TypesByName,
): Decision<Item> {
  try {
    if (draft instanceof DomainError) throw draft;
    return { item, before, state: applyDraft(before, { ...draft, handle: item.handle }, { types }) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const less = item.without?.(error);
    return less ? decide(less, draftOf(less, before), types) : { item, error };
  }
}

/** One statement, and one more where products go on without SKUs that others have. */
async function withoutTakenSkus<Item extends ImportedProduct<Item>>(
  tx: WriteTransaction,
  decisions: readonly Decision<Item>[],
  types: TypesByName,
): Promise<readonly Decision<Item>[]> {
  const taken = await findTakenSkus(
    tx,
    decisions.flatMap((decision) => ('state' in decision ? [decision.state] : [])),
  );
  let isLess = false;
  const left = decisions.map((decision): Decision<Item> => {
    const error = 'state' in decision && taken.get(decision.state);
    if (!error) return decision;
    const less = decision.item.without?.(error);
    if (!less) return { item: decision.item, error };
    isLess = true;
    return decide(less, draftOf(less, decision.before), types);
  });
  return isLess ? withoutTakenSkus(tx, left, types) : left;
}
