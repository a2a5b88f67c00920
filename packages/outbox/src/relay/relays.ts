import { Injectable } from '@nestjs/common';
import { TenantDb } from '@rustok/core';
import { ConsumerRegistry } from '../delivery/consumer-registry.js';
import type { DeliveryQueues } from '../queue/delivery-queues.js';
import { DueEvents } from './due-events.js';
import { Relay } from './relay.js';

/** Makes relays. */
@Injectable()
export class Relays {
  constructor(
    private readonly db: TenantDb,
    private readonly registry: ConsumerRegistry,
    private readonly due: DueEvents,
  ) {}

  over(queues: DeliveryQueues): Relay {
    return new Relay(this.db, this.registry, queues, this.due);
  }
}
