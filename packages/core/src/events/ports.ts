import type { WriteTransaction } from '../db/write-transaction.js';
import type { EventEnvelope } from './envelope.js';

/** Keeps events: what a transaction emits is stored by it, and is there exactly if it commits. */
export abstract class EventStore {
  /** Called last in the transaction, once, with at least one event. */
  abstract append(tx: WriteTransaction, events: readonly EventEnvelope[]): Promise<void>;

  /** Called after the commit. A failure here loses nothing that `append` stored. */
  committed(_events: readonly EventEnvelope[]): void {
    // Most stores have nothing to do here.
  }
}

export interface DrainOptions {
  /** Only this tenant's events; everybody's unless told. */
  readonly tenantId?: string;
  /** How often each event is handed to each consumer; once unless told. */
  readonly times?: number;
}

/** Hands stored events to consumers at once, for tests and commands that wait for their effects. */
export abstract class EventDelivery {
  /**
   * Delivers until no event is left, those included that consumers emit meanwhile.
   *
   * @throws what a consumer throws, after the other events are delivered; the event is left for the next time
   */
  abstract drain(options?: DrainOptions): Promise<void>;
}
