import type { EventEnvelope } from '@rustok/core';

/** A row of `sys_events` as the driver reads it. */
export interface EventRow {
  readonly tenant_id: string;
  readonly id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly actor_id: string | null;
  readonly aggregate_type: string;
  readonly aggregate_id: string;
  readonly aggregate_sequence: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly traceparent: string | null;
  readonly occurred_at: Date;
  readonly payload: unknown;
}

/** The envelope's fields as columns, ready for JSON; the tenant's id is the transaction's. */
export function toEventRow(event: EventEnvelope): Record<string, unknown> {
  return {
    id: event.id,
    type: event.type,
    schema_version: event.schemaVersion,
    actor_id: event.actorId,
    aggregate_type: event.aggregateType,
    aggregate_id: event.aggregateId,
    aggregate_sequence: event.aggregateSequence,
    correlation_id: event.correlationId,
    causation_id: event.causationId,
    traceparent: event.traceparent,
    occurred_at: event.occurredAt,
    payload: event.payload,
  };
}

export function toEnvelope(row: EventRow): EventEnvelope {
  return {
    id: row.id,
    type: row.type,
    schemaVersion: row.schema_version,
    tenantId: row.tenant_id,
    actorId: row.actor_id,
    aggregateType: row.aggregate_type,
    aggregateId: row.aggregate_id,
    aggregateSequence: Number(row.aggregate_sequence),
    correlationId: row.correlation_id,
    causationId: row.causation_id,
    traceparent: row.traceparent,
    occurredAt: row.occurred_at.toISOString(),
    payload: row.payload,
  };
}
