import { Logger } from '@nestjs/common';
import { Alarm, type TenantDb } from '@rustok/core';
import type { ConsumerRegistry } from '../delivery/consumer-registry.js';
import type { DeliveryJob } from '../queue/delivery-job.js';
import type { DeliveryQueues } from '../queue/delivery-queues.js';
import type { DueEvents } from './due-events.js';
import { BATCH, claimEvents, markDispatched, type PendingEvent } from '../store/pending-events.js';

/** Milliseconds between two looks at the tables, for events about which nobody told. */
const POLL_INTERVAL = 1_000;

/**
 * Takes stored events to the queues of their consumers. Any number of relays may run at once: each
 * locks the rows that it has in hand, and the others pass over them.
 */
export class Relay {
  /** When it last looked at the table with success, or began; milliseconds since 1970. */
  lastPass = Date.now();
  private readonly logger = new Logger(Relay.name);
  private readonly alarm = new Alarm();
  private lastDue = 0;
  private isStopping = false;
  private running: Promise<void> | undefined;

  constructor(
    private readonly db: TenantDb,
    private readonly registry: ConsumerRegistry,
    private readonly queues: DeliveryQueues,
    private readonly due: DueEvents,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Says that there may be something to do. */
  wake(): void {
    this.alarm.ring();
  }

  /** Finishes the batch in hand. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.alarm.ring();
    await this.running;
  }

  /**
   * Jobs are added first and the events marked after it. Dying between the two adds the jobs a
   * second time, and their receipts make one effect of it; the other order would lose them.
   *
   * @returns how many events it took on
   */
  async relayBatch(): Promise<number> {
    return this.db.system('relay events', async (sql) => {
      const events = await claimEvents(sql);
      if (events.length > 0) {
        await this.enqueue(events);
        await markDispatched(sql, events);
      }
      return events.length;
    });
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      const isFull = (await this.pass()) === BATCH;
      if (!isFull) await this.alarm.sleep(POLL_INTERVAL);
    }
  }

  private async pass(): Promise<number> {
    try {
      await this.emitDue();
      const count = await this.relayBatch();
      this.lastPass = Date.now();
      return count;
    } catch (error) {
      this.logger.warn(`Events wait, the relay tries again: ${error instanceof Error ? error.message : String(error)}`);
      return 0;
    }
  }

  /** Once in an interval, however often it is woken. */
  private async emitDue(): Promise<void> {
    if (Date.now() - this.lastDue < POLL_INTERVAL) return;
    await this.due.emit();
    this.lastDue = Date.now();
  }

  private async enqueue(events: readonly PendingEvent[]): Promise<void> {
    const jobs = new Map<string, DeliveryJob[]>();
    for (const { tenantId, eventId, type } of events) {
      for (const { name } of this.registry.interestedIn(type)) {
        jobs.set(name, [...(jobs.get(name) ?? []), { tenantId, eventId }]);
      }
    }
    await Promise.all([...jobs].map(([consumer, each]) => this.queues.add(consumer, each)));
  }
}
