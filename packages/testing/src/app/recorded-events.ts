import type { INestApplicationContext } from '@nestjs/common';
import {
  EventStore,
  readPayload,
  type EventDefinition,
  type EventEnvelope,
  type EventOf,
  type ModuleDefinition,
} from '@rustok/core';
import type { Client } from 'pg';
import { EventRecorder } from './event-recorder.js';

/** The committed events of a tenant, from whichever store the application has, in the order of their commits per aggregate. */
export async function eventsOf<Definition extends EventDefinition>(
  application: INestApplicationContext,
  superuser: Client,
  tenantId: string,
  definition: Definition,
): Promise<EventOf<Definition>[]> {
  const events = await allEvents(application, superuser);
  return events
    .filter((event) => event.tenantId === tenantId && event.type === definition.type)
    .map(
      (event) =>
        ({ ...event, payload: readPayload(definition, event.schemaVersion, event.payload) }) as EventOf<Definition>,
    );
}

/** Types of committed events that a module's name stands before, and that it does not declare. */
export async function undeclaredEvents(
  application: INestApplicationContext,
  superuser: Client,
  modules: readonly ModuleDefinition[],
): Promise<string[]> {
  const types = new Set((await allEvents(application, superuser)).map(({ type }) => type));
  return [...types].filter((type) => {
    const owner = modules.find(({ slug }) => type.startsWith(`${slug}.`));
    return owner !== undefined && !owner.emits.some((event) => event.type === type);
  });
}

async function allEvents(application: INestApplicationContext, superuser: Client): Promise<readonly EventEnvelope[]> {
  const store = application.get(EventStore, { strict: false });
  return store instanceof EventRecorder ? store.events : storedEvents(superuser);
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
