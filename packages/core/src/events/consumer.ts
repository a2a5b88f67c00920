import type { Type } from '@nestjs/common';
import type { WriteTransaction } from '../db/write-transaction.js';
import type { EventDefinition } from './define-event.js';
import type { EventEnvelope } from './envelope.js';

export interface ConsumerOptions {
  /** `<module>.<consumer>`: names the queue and the receipts, so it never changes. */
  readonly name: string;
  /** None where the instance tells them itself. */
  readonly events: readonly EventDefinition[];
  /** Whether old events may be handed to it again under a replay's id. */
  readonly replayable?: boolean;
}

/**
 * Reacts to events. The effect is written through `tx`, which also stores the receipt, so it
 * happens once however often the event is delivered. `ctx` is the event's tenant, with the
 * consumer as its actor. An effect outside the database must take `event.id` as idempotency key.
 */
export interface EventConsumer {
  /** In the place of the decorator's, where they depend on which modules are composed. Read once, after all modules are initialised. */
  readonly events?: readonly EventDefinition[];
  handle(tx: WriteTransaction, event: EventEnvelope): Promise<void>;
}

const CONSUMER = 'rustok:consumer';

/** Declares a consumer class; the module lists it under `consumers`. */
export function Consumer(options: ConsumerOptions) {
  return (target: Type<EventConsumer>): void => {
    if (!/^[a-z][a-z0-9_-]*\.[a-z][a-z0-9_-]*$/.test(options.name)) {
      throw new TypeError(`"${options.name}" is not of the form <module>.<consumer>.`);
    }
    Reflect.defineMetadata(CONSUMER, options, target);
  };
}

export function consumerOptions(target: Type): ConsumerOptions {
  const options = Reflect.getMetadata(CONSUMER, target) as ConsumerOptions | undefined;
  if (!options) throw new TypeError(`${target.name} stands among the consumers and lacks @Consumer.`);
  return options;
}
