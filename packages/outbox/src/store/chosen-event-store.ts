import { Inject, Injectable } from '@nestjs/common';
import {
  EVENT_TRANSPORTS,
  EventStore,
  RUSTOK_OPTIONS,
  type EventEnvelope,
  type RustokOptions,
  type WriteTransaction,
} from '@rustok/core';
import { MemoryEventStore } from './memory-event-store.js';
import { OutboxEventStore } from './outbox-event-store.js';

/** The store of the transport that the options name. */
@Injectable()
export class ChosenEventStore extends EventStore {
  private readonly store: EventStore;

  /** @throws Error when the options name no transport there is */
  constructor(
    @Inject(RUSTOK_OPTIONS) { eventTransport = 'outbox' }: RustokOptions,
    memory: MemoryEventStore,
    outbox: OutboxEventStore,
  ) {
    super();
    const store = { memory, outbox }[eventTransport] as EventStore | undefined;
    if (!store)
      throw new Error(`There is no event transport "${eventTransport}"; choose one of ${EVENT_TRANSPORTS.join(', ')}.`);
    this.store = store;
  }

  async append(tx: WriteTransaction, events: readonly EventEnvelope[]): Promise<void> {
    await this.store.append(tx, events);
  }

  override committed(events: readonly EventEnvelope[]): void {
    this.store.committed(events);
  }
}
