import { Injectable } from '@nestjs/common';
import { EventDelivery, TenantDb, type DrainOptions } from '@rustok/core';
import { DueEvents } from '../relay/due-events.js';
import { MemoryEventStore } from '../store/memory-event-store.js';
import { markDispatched, peekEvents, type PendingEvent } from '../store/pending-events.js';
import { ConsumerRunner } from './consumer-runner.js';

const REASON = 'deliver events on demand';

/** Hands stored events to consumers in this process, past the queue, and waits for their effects. */
@Injectable()
export class DirectDelivery extends EventDelivery {
  constructor(
    private readonly db: TenantDb,
    private readonly runner: ConsumerRunner,
    private readonly memory: MemoryEventStore,
    private readonly due: DueEvents,
  ) {
    super();
  }

  /** @throws the consumer's error, or an AggregateError of several */
  async drain({ tenantId, times = 1 }: DrainOptions = {}): Promise<void> {
    await this.due.emit(tenantId);
    await this.memory.settled();

    const failures = new Map<string, unknown>();
    const pending = () => this.db.system(REASON, (sql) => peekEvents(sql, tenantId ?? null, [...failures.keys()]));
    for (let batch = await pending(); batch.length > 0; batch = await pending()) {
      const delivered = await this.deliverAll(batch, times, failures);
      await this.db.system(REASON, (sql) => markDispatched(sql, delivered));
    }

    const errors = [...failures.values()];
    if (errors.length === 1) throw errors[0];
    if (errors.length > 1) throw new AggregateError(errors, `${errors.length} events could not be delivered.`);
  }

  private async deliverAll(
    events: readonly PendingEvent[],
    times: number,
    failures: Map<string, unknown>,
  ): Promise<PendingEvent[]> {
    const delivered: PendingEvent[] = [];
    for (const event of events) {
      try {
        await this.runner.deliverToAll(event, times);
        delivered.push(event);
      } catch (error) {
        failures.set(event.eventId, error);
      }
    }
    return delivered;
  }
}
