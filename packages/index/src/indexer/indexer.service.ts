import { Injectable } from '@nestjs/common';
import { RequestContext, TenantDb, TenantDirectory, type ReadModelSource, type WriteTransaction } from '@rustok/core';
import { postpone, removeDirty, takeDirty } from '../dirty/dirty-documents.js';
import { writeDocuments } from '../documents/write-documents.js';
import { forgetLocale, servedGenerations } from '../generations/served-generations.js';
import { refuseOutdated, TenantOutdated } from './tenant-outdated.js';

export interface BatchOptions {
  /** Waits for documents that another indexer is busy with, instead of passing them over. */
  readonly wait?: boolean;
}

interface Attempt extends BatchOptions {
  /** Whether the context's tenant is the stored one, past the cache. */
  readonly isCurrent?: boolean;
}

interface Batch extends Attempt {
  readonly ids: readonly string[];
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

  constructor(
    private readonly db: TenantDb,
    private readonly tenants: TenantDirectory,
  ) {}

  /** @returns how many documents were taken up */
  async indexBatch(ctx: RequestContext, source: ReadModelSource, options: BatchOptions = {}): Promise<number> {
    try {
      return await this.tryBatch(ctx, source, options);
    } catch (error) {
      if (!(error instanceof TenantOutdated)) throw error;
      return this.tryBatch(await this.renewed(ctx, source, error.unknownLocales), source, {
        ...options,
        isCurrent: true,
      });
    }
  }

  private async tryBatch(ctx: RequestContext, source: ReadModelSource, attempt: Attempt): Promise<number> {
    let ids: readonly string[] = [];
    try {
      await this.db.write(ctx, async (tx) => {
        ids = await takeDirty(tx, source.name, attempt);
        await index(tx, source, { ids, ...attempt });
      });
    } catch (error) {
      if (ids.length === 0 || error instanceof TenantOutdated) throw error;
      await this.indexOneByOne(ctx, source, { ids, ...attempt });
    }
    await this.analyzeOnce(ctx, ids.length);
    return ids.length;
  }

  /** One document that cannot be indexed must not keep the others from it. */
  private async indexOneByOne(ctx: RequestContext, source: ReadModelSource, batch: Batch): Promise<void> {
    for (const id of batch.ids) {
      try {
        await this.db.write(ctx, async (tx) => {
          const ids = await takeDirty(tx, source.name, { only: id });
          await index(tx, source, { ...batch, ids });
        });
      } catch (error) {
        await this.db.write(ctx, (tx) => postpone(tx, source.name, id, error));
      }
    }
  }

  /** The tenant past its cache. A locale that it lacks even so was switched off. */
  private async renewed(
    ctx: RequestContext,
    source: ReadModelSource,
    unknown: readonly string[],
  ): Promise<RequestContext> {
    const tenant = await this.tenants.current(ctx.tenant.id);
    const current = new RequestContext({ ...ctx, tenant });
    const gone = unknown.filter((locale) => !tenant.locales.includes(locale));
    await this.db.write(current, async (tx) => {
      for (const locale of gone) await forgetLocale(tx, source.name, locale);
    });
    return current;
  }

  /** A large batch is the beginning of a bulk, perhaps the first one ever. */
  private async analyzeOnce(ctx: RequestContext, count: number): Promise<void> {
    if (this.isAnalyzed || count < BULK) return;
    this.isAnalyzed = true;
    await this.db.write(ctx, (tx) => tx.query('SELECT index_analyze() WHERE $1::uuid IS NOT NULL'));
  }
}

async function index(tx: WriteTransaction, source: ReadModelSource, { ids, isCurrent = false }: Batch): Promise<void> {
  if (ids.length === 0) return;
  // Read after the lock: whoever marked these documents for a rebuild had made its generation before.
  const served = await servedGenerations(tx, source.name);
  if (!isCurrent) refuseOutdated(tx.ctx.tenant, served, source);
  const documents = await source.load(tx, ids);
  await writeDocuments(tx, { source, generations: served.map(({ generation }) => generation), ids, documents });
  await removeDirty(tx, source.name, ids);
}
