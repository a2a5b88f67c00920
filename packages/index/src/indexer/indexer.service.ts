import { Injectable } from '@nestjs/common';
import { TenantDb, type ReadModelSource, type RequestContext, type WriteTransaction } from '@rustok/core';
import { writeDocuments } from '../documents/write-documents.js';
import { servedGenerations } from '../generations/served-generations.js';
import { postpone, removeDirty, takeDirty } from '../dirty/dirty-documents.js';

export interface BatchOptions {
  /** Waits for documents that another indexer is busy with, instead of passing them over. */
  readonly wait?: boolean;
}

/** Documents in one batch from which on statistics matter. */
const BULK = 50;

/**
 * Brings documents up to date. A batch of dirty rows is locked first and only then loaded, at READ
 * COMMITTED, so that two loads of one document never overlap and the later one writes last.
 */
@Injectable()
export class Indexer {
  private isAnalyzed = false;

  constructor(private readonly db: TenantDb) {}

  /** @returns how many documents were taken up */
  async indexBatch(ctx: RequestContext, source: ReadModelSource, options: BatchOptions = {}): Promise<number> {
    let ids: readonly string[] = [];
    try {
      await this.db.write(ctx, async (tx) => {
        ids = await takeDirty(tx, source.name, options);
        await index(tx, source, ids);
      });
    } catch (error) {
      if (ids.length === 0) throw error;
      await this.indexOneByOne(ctx, source, ids);
    }
    await this.analyzeOnce(ctx, ids.length);
    return ids.length;
  }

  /** One document that cannot be indexed must not keep the others from it. */
  private async indexOneByOne(ctx: RequestContext, source: ReadModelSource, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      try {
        await this.db.write(ctx, async (tx) => index(tx, source, await takeDirty(tx, source.name, { only: id })));
      } catch (error) {
        await this.db.write(ctx, (tx) => postpone(tx, source.name, id, error));
      }
    }
  }

  /** A large batch is the beginning of a bulk, perhaps the first one ever. */
  private async analyzeOnce(ctx: RequestContext, count: number): Promise<void> {
    if (this.isAnalyzed || count < BULK) return;
    this.isAnalyzed = true;
    await this.db.write(ctx, (tx) => tx.query('SELECT index_analyze() WHERE $1::uuid IS NOT NULL'));
  }
}

async function index(tx: WriteTransaction, source: ReadModelSource, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  // Read after the lock: whoever marked these documents for a rebuild had made its generation before.
  const generations = await servedGenerations(tx, source.name);
  const documents = await source.load(tx, ids);
  await writeDocuments(tx, { source, generations, ids, documents });
  await removeDirty(tx, source.name, ids);
}
