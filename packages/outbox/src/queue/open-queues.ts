import type { RustokOptions } from '@rustok/core';
import { BullmqQueues } from './bullmq-queues.js';
import type { DeliveryQueues } from './delivery-queues.js';
import { postgresStorage } from './postgres-storage.js';

/** The queues that the options ask for; here another storage takes its place. */
export function openQueues({ database }: RustokOptions, consumerCount: number): DeliveryQueues {
  return new BullmqQueues(postgresStorage(database, consumerCount));
}
