import type { RustokOptions } from '@rustok/core';
import { ChosenEventStore } from './chosen-event-store.js';
import type { MemoryEventStore } from './memory-event-store.js';
import { OutboxEventStore } from './outbox-event-store.js';

describe('an event transport that there is not', () => {
  it('stops the start, and the ones there are are named', () => {
    const options = { database: { url: '' }, eventTransport: 'pigeon' } as unknown as RustokOptions;

    expect(() => new ChosenEventStore(options, {} as MemoryEventStore, new OutboxEventStore())).toThrow(
      'There is no event transport "pigeon"; choose one of memory, outbox.',
    );
  });
});
