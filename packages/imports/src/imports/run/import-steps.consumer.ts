import { Consumer, type EventConsumer, type EventEnvelope, type WriteTransaction } from '@rustok/core';
import { ImportAdvanced } from '../import.events.js';
import { ImportSteps } from './import-steps.service.js';

/** A run is a chain: each step commits with its receipt and with the event of the next one. */
@Consumer({ name: 'imports.import-steps', events: [ImportAdvanced] })
export class ImportStepsConsumer implements EventConsumer {
  constructor(private readonly steps: ImportSteps) {}

  async handle(tx: WriteTransaction, event: EventEnvelope): Promise<void> {
    const { importId, step } = ImportAdvanced.payload.parse(event.payload);
    await this.steps.take(tx, importId, step);
  }
}
