import { Injectable } from '@nestjs/common';
import { Consumer, type EventConsumer, type EventEnvelope, type WriteTransaction } from '@rustok/core';
import { addEffect } from './effects.js';
import { ThingAnswered, ThingAsked, ThingBroke, ThingHappened } from './probe.events.js';

/** What consumers were given, and what they are to do about it. */
@Injectable()
export class ProbeLog {
  readonly received: EventEnvelope[] = [];
  isBroken = true;
}

@Consumer({ name: 'probe.count', events: [ThingHappened] })
@Injectable()
export class CountingConsumer implements EventConsumer {
  constructor(private readonly log: ProbeLog) {}

  async handle(tx: WriteTransaction, event: EventEnvelope): Promise<void> {
    this.log.received.push(event);
    await addEffect(tx, 'probe.count');
  }
}

/** Fails after its effect was written. */
@Consumer({ name: 'probe.break', events: [ThingBroke] })
@Injectable()
export class BreakingConsumer implements EventConsumer {
  constructor(private readonly log: ProbeLog) {}

  async handle(tx: WriteTransaction, event: EventEnvelope): Promise<void> {
    this.log.received.push(event);
    await addEffect(tx, 'probe.break');
    if (this.log.isBroken) throw new Error('broken');
  }
}

/** Tells its events itself. */
@Consumer({ name: 'probe.answer', events: [] })
@Injectable()
export class AnsweringConsumer implements EventConsumer {
  readonly events = [ThingAsked];

  async handle(tx: WriteTransaction, event: EventEnvelope): Promise<void> {
    await tx.emit(ThingAnswered, { thingId: event.aggregateId });
  }
}
