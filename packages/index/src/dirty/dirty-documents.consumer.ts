import {
  Consumer,
  type EventConsumer,
  type EventDefinition,
  type EventEnvelope,
  type WriteTransaction,
} from '@rustok/core';
import { IndexSources } from '../sources/index-sources.js';
import { markDirty } from './dirty-documents.js';

/** Notes which documents an event touches; many events of one document are one note. */
@Consumer({ name: 'index.documents', events: [], replayable: true })
export class DirtyDocumentsConsumer implements EventConsumer {
  constructor(private readonly sources: IndexSources) {}

  get events(): readonly EventDefinition[] {
    return this.sources.events;
  }

  async handle(tx: WriteTransaction, event: EventEnvelope): Promise<void> {
    for (const source of this.sources.all) {
      if (source.events.some(({ type }) => type === event.type))
        await markDirty(tx, source.name, source.touchedBy(event));
    }
  }
}
