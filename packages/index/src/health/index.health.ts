import { Injectable } from '@nestjs/common';
import { HealthCheck, type HealthReport } from '@rustok/core';
import { BackgroundIndexing } from '../indexer/background-indexing.js';
import { IndexBacklogService } from './index-backlog.service.js';

/** Seconds that a document may wait, and that an indexer may be silent, before somebody should look. */
const TOLERANCE = 60;

/** Whether documents are indexed, by this process or another one. */
@Injectable()
export class IndexHealth extends HealthCheck {
  readonly name = 'index';
  // Readers are answered while documents wait.
  readonly critical = false;

  constructor(
    private readonly indexing: BackgroundIndexing,
    private readonly backlog: IndexBacklogService,
  ) {
    super();
  }

  async check(): Promise<HealthReport> {
    const { lastPass } = this.indexing;
    if (lastPass !== null && Date.now() - lastPass > TOLERANCE * 1_000) {
      return {
        status: 'failed',
        detail: `The indexer of this process has done nothing for more than ${TOLERANCE} seconds.`,
      };
    }
    const { dirtyCount, oldestAge, failedCount } = await this.backlog.read();
    if (failedCount > 0) {
      return { status: 'degraded', detail: `${failedCount} documents could not be indexed; index_dirty says why.` };
    }
    if (oldestAge > TOLERANCE) {
      return {
        status: 'degraded',
        detail: `${dirtyCount} documents wait, the oldest for ${Math.round(oldestAge)} seconds.`,
      };
    }
    return { status: 'ok' };
  }
}
