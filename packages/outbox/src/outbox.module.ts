import { defineModule, EventDelivery, EventStore } from '@rustok/core';
import { ConsumerRegistry } from './delivery/consumer-registry.js';
import { ConsumerRunner } from './delivery/consumer-runner.js';
import { DirectDelivery } from './delivery/direct-delivery.js';
import { migrations } from './migrations/index.js';
import { migrateQueueSchema } from './queue/queue-schema.js';
import { BackgroundDelivery } from './relay/background-delivery.js';
import { DueEvents } from './relay/due-events.js';
import { EventBacklogMetrics } from './relay/event-backlog.metrics.js';
import { EventBacklogService } from './relay/event-backlog.service.js';
import { RelayHealth } from './relay/relay.health.js';
import { Relays } from './relay/relays.js';
import { ChosenEventStore } from './store/chosen-event-store.js';
import { MemoryEventStore } from './store/memory-event-store.js';
import { OutboxEventStore } from './store/outbox-event-store.js';

export const OutboxModule = defineModule({
  slug: 'outbox',
  name: 'Outbox',
  description: 'Stores events with the change they tell of, and delivers each with one effect per consumer.',
  version: '0.1.0',
  kind: 'platform',
  migrations,
  afterMigrate: migrateQueueSchema,
  services: [
    ConsumerRegistry,
    ConsumerRunner,
    MemoryEventStore,
    OutboxEventStore,
    BackgroundDelivery,
    DueEvents,
    Relays,
    EventBacklogService,
  ],
  health: [RelayHealth],
  metrics: [EventBacklogMetrics],
  provides: [
    { port: EventStore, useClass: ChosenEventStore },
    { port: EventDelivery, useClass: DirectDelivery },
  ],
});
