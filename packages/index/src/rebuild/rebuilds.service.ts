import { Injectable } from '@nestjs/common';
import {
  TenantDb,
  TenantDirectory,
  type ReadModelSource,
  type RequestContext,
  type WriteTransaction,
} from '@rustok/core';
import { countForRebuild, markForRebuild } from '../dirty/dirty-documents.js';
import {
  activate,
  beginGeneration,
  findBuilding,
  lockRebuild,
  removeRetired,
  saveProgress,
} from '../generations/building-generation.js';

/** Ids that are asked for at once; the next ones follow when these are written. */
const STEP = 500;

export interface RebuildProgress {
  readonly generation: number;
  /** Documents that are written. */
  readonly done: number;
  /** Whether this step did anything; no while documents that it asked for are not written yet. */
  readonly hasMoved: boolean;
  /** Whether readers see the new generation. */
  readonly isDone: boolean;
}

/**
 * Makes a source's documents anew while the former ones are read and kept fresh. A rebuild loads
 * nothing itself: it marks all ids dirty, and the indexer, which is the only one to load, writes
 * each document to both generations. When the last one is written the new generation takes over.
 */
@Injectable()
export class Rebuilds {
  constructor(
    private readonly db: TenantDb,
    private readonly tenants: TenantDirectory,
  ) {}

  /** @returns the new generation */
  async begin(ctx: RequestContext, source: ReadModelSource): Promise<number> {
    return this.db.write(ctx, (tx) => this.beginWith(tx, source));
  }

  async beginWith(tx: WriteTransaction, source: ReadModelSource): Promise<number> {
    const { locales } = await this.tenants.current(tx.ctx.tenant.id);
    await lockRebuild(tx, source.name);
    return beginGeneration(tx, source.name, locales);
  }

  /** Takes a rebuild one step further, any number of processes at once. Null when none is under way. */
  async advance(ctx: RequestContext, source: ReadModelSource): Promise<RebuildProgress | null> {
    const progress = await this.db.write(ctx, (tx) => advance(tx, source));
    if (progress?.isDone) while (await this.db.write(ctx, (tx) => removeRetired(tx, source.name)));
    return progress;
  }
}

async function advance(tx: WriteTransaction, source: ReadModelSource): Promise<RebuildProgress | null> {
  await lockRebuild(tx, source.name);
  const building = await findBuilding(tx, source.name);
  if (!building) return null;

  const { generation } = building;
  const pending = await countForRebuild(tx, source.name, generation);
  const progress = { generation, done: building.queued_count - pending };
  if (pending > 0) return { ...progress, hasMoved: false, isDone: false };
  if (building.is_enumerated) {
    await activate(tx, source.name, generation);
    return { ...progress, hasMoved: true, isDone: true };
  }

  const ids = await source.ids(tx, building.last_id, STEP);
  await markForRebuild(tx, source.name, { ids, generation });
  await saveProgress(tx, source.name, {
    generation,
    last_id: ids.at(-1) ?? building.last_id,
    queued_count: building.queued_count + ids.length,
    is_enumerated: ids.length < STEP,
  });
  return { ...progress, hasMoved: true, isDone: false };
}
