import { Injectable } from '@nestjs/common';
import { EventStore, defineModule, type EventEnvelope } from '@rustok/core';

/** Remembers committed events, for specs of modules that are composed without an event store. */
@Injectable()
export class EventRecorder extends EventStore {
  readonly events: EventEnvelope[] = [];

  async append(): Promise<void> {
    // Whether the transaction commits is not known yet.
  }

  override committed(events: readonly EventEnvelope[]): void {
    this.events.push(...events);
  }
}

export const EventRecorderModule = defineModule({
  slug: 'eventrecorder',
  name: 'Event recorder',
  description: 'Remembers committed events.',
  version: '0.0.0',
  kind: 'platform',
  provides: [{ port: EventStore, useClass: EventRecorder }],
});
