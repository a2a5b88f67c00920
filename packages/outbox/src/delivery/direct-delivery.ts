import { Injectable } from '@nestjs/common';
import { EventDelivery, TenantDb } from '@rustok/core';
import { MemoryEventStore } from '../store/memory-event-store.js';
import { ConsumerRegistry } from './consumer-registry.js';
import { ConsumerRunner } from './consumer-runner.js';

interface PendingEvent {
  readonly tenant_id: string;
  readonly id: string;
  readonly type: string;
}

const BATCH = 100;

/** Hands stored events to consumers in this process, past the queue, and waits for their effects. */
@Injectable()
export class DirectDelivery extends EventDelivery {
  constructor(
    private readonly db: TenantDb,
    private readonly registry: ConsumerRegistry,
    private readonly runner: ConsumerRunner,
    private readonly memory: MemoryEventStore,
  ) {
    super();
  }

  /**
   * An event whose delivery fails stays undispatched; the others are delivered first.
   *
   * @throws the consumer's error, or an AggregateError of several
   */
  async drain({ times = 1 }: { readonly times?: number } = {}): Promise<void> {
    await this.memory.settled();
    const failures = new Map<string, unknown>();
    for (;;) {
      const batch = await this.pending([...failures.keys()]);
      if (batch.length === 0) break;
      for (const event of batch) {
        try {
          await this.deliver(event, times);
          await this.markDispatched(event);
        } catch (error) {
          failures.set(event.id, error);
        }
      }
    }
    const errors = [...failures.values()];
    if (errors.length === 1) throw errors[0];
    if (errors.length > 1) throw new AggregateError(errors, `${errors.length} events could not be delivered.`);
  }

  private async deliver({ tenant_id: tenantId, id: eventId, type }: PendingEvent, times: number): Promise<void> {
    for (const consumer of this.registry.interestedIn(type)) {
      for (let time = 0; time < times; time += 1) await this.runner.deliver(consumer, { tenantId, eventId });
    }
  }

  private async pending(except: readonly string[]): Promise<PendingEvent[]> {
    return this.db.system('deliver events', (sql) =>
      sql.query(
        `SELECT tenant_id, id, type FROM sys_events
          WHERE dispatched_at IS NULL AND id <> ALL ($1::uuid[]) ORDER BY position LIMIT ${BATCH}`,
        [except],
      ),
    );
  }

  private async markDispatched({ tenant_id: tenantId, id }: PendingEvent): Promise<void> {
    await this.db.system('deliver events', (sql) =>
      sql.query('UPDATE sys_events SET dispatched_at = now() WHERE tenant_id = $1 AND id = $2', [tenantId, id]),
    );
  }
}
