import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { EventStore, type EventEnvelope } from '@rustok/core';
import { ConsumerRegistry } from '../delivery/consumer-registry.js';
import { ConsumerRunner } from '../delivery/consumer-runner.js';

/** Keeps no events: consumers get them in this process after the commit, one after another, at most once. */
@Injectable()
export class MemoryEventStore extends EventStore implements BeforeApplicationShutdown {
  private readonly logger = new Logger(MemoryEventStore.name);
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly registry: ConsumerRegistry,
    // The runner needs the database, which needs this store; so it is looked up when it is first used.
    private readonly moduleRef: ModuleRef,
  ) {
    super();
  }

  async append(): Promise<void> {
    // Nothing is stored; whether the transaction commits is not known yet.
  }

  override committed(events: readonly EventEnvelope[]): void {
    this.last = this.last.then(() => this.deliver(events));
  }

  /** Waits for all deliveries, those included that consumers cause meanwhile. */
  async settled(): Promise<void> {
    let awaited: Promise<void> | undefined;
    while (awaited !== this.last) {
      awaited = this.last;
      await awaited;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  private async deliver(events: readonly EventEnvelope[]): Promise<void> {
    const runner = this.moduleRef.get(ConsumerRunner, { strict: false });
    for (const event of events) {
      for (const consumer of this.registry.interestedIn(event.type)) {
        try {
          await runner.deliverUnstored(consumer, event);
        } catch (error) {
          this.logger.error(
            `${consumer.name} lost event ${event.id}: ${(error as Error).message}`,
            (error as Error).stack,
          );
        }
      }
    }
  }
}
