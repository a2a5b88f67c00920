import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Consumer, readPayload, type EventConsumer, type EventEnvelope, type WriteTransaction } from '@rustok/core';
import { NoteCreated } from './note.events.js';

/** Takes as long as the event says; what it leaves behind is its receipt. */
@Consumer({ name: 'notes.reader', events: [NoteCreated] })
export class NoteReader implements EventConsumer {
  private readonly logger = new Logger(NoteReader.name);

  async handle(_tx: WriteTransaction, event: EventEnvelope): Promise<void> {
    const { takes } = readPayload(NoteCreated, event.schemaVersion, event.payload);
    this.logger.log('reading has begun');
    await delay(takes);
    this.logger.log('reading has ended');
  }
}
