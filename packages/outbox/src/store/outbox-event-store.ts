import { Injectable } from '@nestjs/common';
import { EventStore, type EventEnvelope, type WriteTransaction } from '@rustok/core';
import { toEventRow } from './event-row.js';

/** The channel on which a commit that stored events tells so; it carries no data. */
export const EVENTS_CHANNEL = 'rustok_events';

/** Keeps events in `sys_events`, in the transaction of the change that they tell of. */
@Injectable()
export class OutboxEventStore extends EventStore {
  /** Any number of events is one statement, which also wakes the relay when the transaction commits. */
  async append(tx: WriteTransaction, events: readonly EventEnvelope[]): Promise<void> {
    await tx.query(
      `WITH stored AS (
         INSERT INTO sys_events
           (tenant_id, id, type, schema_version, actor_id, aggregate_type, aggregate_id, aggregate_sequence,
            correlation_id, causation_id, traceparent, occurred_at, payload)
         SELECT $1::uuid, e.*
           FROM jsonb_to_recordset($2::jsonb) AS e
             (id uuid, type text, schema_version int, actor_id text, aggregate_type text, aggregate_id uuid,
              aggregate_sequence bigint, correlation_id text, causation_id uuid, traceparent text,
              occurred_at timestamptz, payload jsonb))
       SELECT pg_notify('${EVENTS_CHANNEL}', '')`,
      [JSON.stringify(events.map(toEventRow))],
    );
  }
}
