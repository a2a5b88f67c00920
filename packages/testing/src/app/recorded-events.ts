import type { INestApplicationContext } from '@nestjs/common';
import { EventStore, readPayload, type EventDefinition, type EventEnvelope, type EventOf } from '@rustok/core';
import type { Client } from 'pg';
import { EventRecorder } from './event-recorder.js';

/** The committed events of a tenant, from whichever store the application has, in the order of their commits per aggregate. */
export async function eventsOf<Definition extends EventDefinition>(
  application: INestApplicationContext,
  superuser: Client,
  tenantId: string,
  definition: Definition,
): Promise<EventOf<Definition>[]> {
  const store = application.get(EventStore, { strict: false });
  const events = store instanceof EventRecorder ? store.events : await storedEvents(superuser);
  return events
    .filter((event) => event.tenantId === tenantId && event.type === definition.type)
    .map(
      (event) =>
        ({ ...event, payload: readPayload(definition, event.schemaVersion, event.payload) }) as EventOf<Definition>,
    );
}

async function storedEvents(superuser: Client): Promise<EventEnvelope[]> {
  const { rows } = await superuser.query<{ event: EventEnvelope }>(
    `SELECT json_build_object(
       'id', id, 'type', type, 'schemaVersion', schema_version, 'tenantId', tenant_id, 'actorId', actor_id,
       'aggregateType', aggregate_type, 'aggregateId', aggregate_id, 'aggregateSequence', aggregate_sequence,
       'correlationId', correlation_id, 'causationId', causation_id, 'traceparent', traceparent,
       'occurredAt', occurred_at, 'payload', payload) AS event
     FROM rustok.sys_events ORDER BY occurred_at, aggregate_id, aggregate_sequence`,
  );
  return rows.map(({ event }) => event);
}
