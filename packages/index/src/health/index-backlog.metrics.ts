import { Injectable } from '@nestjs/common';
import { MetricSource, type Metric } from '@rustok/core';
import { IndexBacklogService } from './index-backlog.service.js';

/** How far the index is behind, of all tenants together. */
@Injectable()
export class IndexBacklogMetrics extends MetricSource {
  constructor(private readonly backlog: IndexBacklogService) {
    super();
  }

  async collect(): Promise<readonly Metric[]> {
    const { dirtyCount, oldestAge, failedCount } = await this.backlog.read();
    return [
      { name: 'rustok_index_dirty', help: 'Documents that wait to be indexed.', value: dirtyCount },
      { name: 'rustok_index_dirty_age_seconds', help: 'Time that the oldest of them has waited.', value: oldestAge },
      { name: 'rustok_index_failed', help: 'Documents whose last attempt to be indexed failed.', value: failedCount },
    ];
  }
}
