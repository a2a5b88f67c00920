import { DomainError, Unavailable, type WriteTransaction } from '@rustok/core';
import type { StoredProducts } from '../storage/load-products.js';
import { writeProducts, type WrittenProduct } from '../storage/write-products.js';
import type { Decision } from './decide.js';

/** What became of a product. */
export type Written = Decision & { readonly written?: WrittenProduct };

/**
 * Writes all products of a batch together. Where the write of one is refused, each is written by
 * itself, to see which it was.
 */
export async function writeBatch(
  tx: WriteTransaction,
  stored: StoredProducts,
  decisions: readonly Decision[],
): Promise<readonly Written[]> {
  const write = async (batch: readonly Decision[]): Promise<readonly Written[]> => {
    const wanted = batch.flatMap((decision) => ('after' in decision ? [decision.after] : []));
    const written = await tx.savepoint(() => writeProducts(tx, stored, wanted, 'bulk edit'));
    const byId = new Map(written.map((product) => [product.state.id, product]));
    return batch.map((decision) => ({ ...decision, ...writtenOf(byId.get(decision.id)) }));
  };
  try {
    return await write(decisions);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  const all: Written[] = [];
  for (const decision of decisions) all.push(...(await write([decision]).catch((error) => [refused(decision, error)])));
  return all;
}

function refused({ id, before }: Decision, error: unknown): Written {
  if (!isRefusal(error)) throw error;
  return { id, before, error };
}

function isRefusal(error: unknown): error is DomainError {
  return error instanceof DomainError && !(error instanceof Unavailable);
}

function writtenOf(written: WrittenProduct | undefined): { written?: WrittenProduct } {
  return written ? { written } : {};
}
