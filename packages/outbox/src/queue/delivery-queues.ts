import type { DeliveryJob } from './delivery-job.js';

/** Between the relay and the consumers: one queue for each consumer, whatever it is kept in. */
export interface DeliveryQueues {
  /** @throws Error when the storage cannot be reached or was not migrated */
  ready(): Promise<void>;
  /** Puts jobs in a consumer's queue; those that are in it already are left as they are. */
  add(consumer: string, jobs: readonly DeliveryJob[]): Promise<void>;
  /** Hands the queue's jobs to `handle`, now and as they come; what it throws is tried again later. */
  work(consumer: string, handle: (job: DeliveryJob) => Promise<unknown>): void;
  /** Takes no more jobs and waits for those that were begun. */
  stopWork(): Promise<void>;
  /** After {@link stopWork}. */
  close(): Promise<void>;
}
