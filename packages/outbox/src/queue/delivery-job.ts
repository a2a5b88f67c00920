import type { EventKey } from '../store/event-key.js';

/** What waits in a consumer's queue: where the event is, and nothing of what it says. */
export type DeliveryJob = EventKey;

/**
 * Equal for the same delivery, so that a relay which hands an event over again adds nothing while
 * the first job is still there. A later epoch is for deliveries that staff ask for again.
 */
export function jobId(consumer: string, { eventId }: DeliveryJob, epoch = 0): string {
  return `${consumer}.${eventId}.${epoch}`;
}
