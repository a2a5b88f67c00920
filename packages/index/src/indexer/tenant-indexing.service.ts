import { Injectable } from '@nestjs/common';
import { TenantDb, type ReadModelSource, type RequestContext } from '@rustok/core';
import { BATCH, failedDocuments } from '../dirty/dirty-documents.js';
import { Rebuilds } from '../rebuild/rebuilds.service.js';
import { IndexSources } from '../sources/index-sources.js';
import { Indexer } from './indexer.service.js';

/** Does what is to be done in one tenant's index: documents that are due, and rebuilds. */
@Injectable()
export class TenantIndexing {
  constructor(
    private readonly db: TenantDb,
    private readonly sources: IndexSources,
    private readonly indexer: Indexer,
    private readonly rebuilds: Rebuilds,
  ) {}

  /**
   * A batch of one source, and a step of its rebuild: as much as others should wait for.
   *
   * @returns whether there may be more to do
   */
  async pass(ctx: RequestContext, source: ReadModelSource): Promise<boolean> {
    const count = await this.indexer.indexBatch(ctx, source);
    const progress = await this.rebuilds.advance(ctx, source);
    return count === BATCH || progress?.hasMoved === true;
  }

  /**
   * Does all of it, and waits for what others are at.
   *
   * @throws Error when a document could not be indexed
   */
  async finish(ctx: RequestContext): Promise<void> {
    for (const source of this.sources.all) await this.finishSource(ctx, source);
    const [failed] = await this.db.write(ctx, failedDocuments);
    if (failed)
      throw new Error(`The document ${failed.id} of "${failed.source}" could not be indexed: ${failed.error}`);
  }

  private async finishSource(ctx: RequestContext, source: ReadModelSource): Promise<void> {
    do {
      while ((await this.indexer.indexBatch(ctx, source, { wait: true })) > 0);
    } while ((await this.rebuilds.advance(ctx, source)) !== null);
  }
}
