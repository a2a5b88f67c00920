import { Consumer, type EventConsumer, type EventEnvelope, type WriteTransaction } from '@rustok/core';
import { ExportAdvanced } from '../export.events.js';
import { ExportSteps } from './export-steps.service.js';

/** As an import's, a chain of steps. */
@Consumer({ name: 'imports.export-steps', events: [ExportAdvanced] })
export class ExportStepsConsumer implements EventConsumer {
  constructor(private readonly steps: ExportSteps) {}

  async handle(tx: WriteTransaction, event: EventEnvelope): Promise<void> {
    const { exportId, step } = ExportAdvanced.payload.parse(event.payload);
    await this.steps.take(tx, exportId, step);
  }
}
