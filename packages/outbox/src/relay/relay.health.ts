import { Injectable } from '@nestjs/common';
import { HealthCheck, type HealthReport } from '@rustok/core';
import { BackgroundDelivery } from './background-delivery.js';
import { EventBacklogService } from './event-backlog.service.js';

/** Seconds that an event may wait, and that a relay may be silent, before somebody should look. */
const TOLERANCE = 30;

/** Whether events get from their table to the queues, in this process or in another one. */
@Injectable()
export class RelayHealth extends HealthCheck {
  readonly name = 'relay';
  // Reads and writes go on while events wait.
  readonly critical = false;

  constructor(
    private readonly delivery: BackgroundDelivery,
    private readonly backlog: EventBacklogService,
  ) {
    super();
  }

  async check(): Promise<HealthReport> {
    const { relay } = this.delivery;
    if (relay && secondsSince(relay.lastPass) > TOLERANCE) {
      return {
        status: 'failed',
        detail: `The relay of this process has done nothing for more than ${TOLERANCE} seconds.`,
      };
    }
    const { undispatchedCount, oldestAge } = await this.backlog.read();
    if (oldestAge > TOLERANCE) {
      return {
        status: 'degraded',
        detail: `${undispatchedCount} events wait, the oldest for ${Math.round(oldestAge)} seconds.`,
      };
    }
    return { status: 'ok' };
  }
}

const secondsSince = (time: number) => (Date.now() - time) / 1_000;
