import type { ModuleTest } from '@rustok/testing';
import { ConsumerRegistry } from '../../src/delivery/consumer-registry.js';
import { ConsumerRunner } from '../../src/delivery/consumer-runner.js';
import { BullmqQueues } from '../../src/queue/bullmq-queues.js';
import type { DeliveryQueues } from '../../src/queue/delivery-queues.js';
import { postgresStorage } from '../../src/queue/postgres-storage.js';
import { QUEUE_SETTINGS } from '../../src/queue/queue-settings.js';
import type { Relay } from '../../src/relay/relay.js';
import { Relays } from '../../src/relay/relays.js';

/** As in production, but in a hurry. */
const SETTINGS = {
  ...QUEUE_SETTINGS,
  job: { ...QUEUE_SETTINGS.job, backoff: { type: 'exponential', delay: 5, jitter: 0.5 } },
};

/** The queues of one process on the test's database. */
export function queuesOf(t: ModuleTest): DeliveryQueues {
  return new BullmqQueues(postgresStorage({ url: t.databaseUrl }, 3), SETTINGS);
}

export function relayOf(t: ModuleTest, queues: DeliveryQueues): Relay {
  return t.get(Relays).over(queues);
}

/** Runs all consumers on the queues, as a worker process does. */
export function workOn(t: ModuleTest, queues: DeliveryQueues): void {
  const runner = t.get(ConsumerRunner);
  for (const consumer of t.get(ConsumerRegistry).consumers) {
    queues.work(consumer.name, (job) => runner.deliver(consumer, job));
  }
}
