import { defineModule, EventDelivery, EventStore } from '@rustok/core';
import { ConsumerRegistry } from './delivery/consumer-registry.js';
import { ConsumerRunner } from './delivery/consumer-runner.js';
import { DirectDelivery } from './delivery/direct-delivery.js';
import { migrations } from './migrations/index.js';
import { OutboxEventStore } from './store/outbox-event-store.js';

export const OutboxModule = defineModule({
  slug: 'outbox',
  name: 'Outbox',
  description: 'Stores events with the change they tell of, and delivers each with one effect per consumer.',
  version: '0.1.0',
  kind: 'platform',
  migrations,
  services: [ConsumerRegistry, ConsumerRunner],
  provides: [
    { port: EventStore, useClass: OutboxEventStore },
    { port: EventDelivery, useClass: DirectDelivery },
  ],
});
