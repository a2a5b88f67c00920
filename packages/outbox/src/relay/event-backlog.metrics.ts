import { Injectable } from '@nestjs/common';
import { MetricSource, type Metric } from '@rustok/core';
import { EventBacklogService } from './event-backlog.service.js';

/** How far the relay is behind, of all tenants together. */
@Injectable()
export class EventBacklogMetrics extends MetricSource {
  constructor(private readonly backlog: EventBacklogService) {
    super();
  }

  async collect(): Promise<readonly Metric[]> {
    const { undispatchedCount, oldestAge } = await this.backlog.read();
    return [
      {
        name: 'rustok_events_undispatched',
        help: 'Events that are stored and in no queue yet.',
        value: undispatchedCount,
      },
      { name: 'rustok_events_undispatched_age_seconds', help: 'Age of the oldest of them.', value: oldestAge },
    ];
  }
}
