import type { Sql } from '../db/sql.js';
import type { EventEnvelope } from './envelope.js';
import type { UnnumberedEvent } from './emit.js';

const keyOf = (event: UnnumberedEvent) => `${event.aggregateType}\n${event.aggregateId}`;

/**
 * Numbers the events of a transaction: one statement takes as many numbers as each aggregate
 * needs. The counter rows are locked in the order of their keys until the commit, so numbers
 * have no gaps and two transactions cannot deadlock here.
 */
export async function numberEvents(sql: Sql, events: readonly UnnumberedEvent[]): Promise<EventEnvelope[]> {
  const counts = new Map<string, { type: string; id: string; count: number }>();
  for (const event of events) {
    const entry = counts.get(keyOf(event)) ?? { type: event.aggregateType, id: event.aggregateId, count: 0 };
    counts.set(keyOf(event), { ...entry, count: entry.count + 1 });
  }
  const rows = await sql.query<{ aggregate_type: string; aggregate_id: string; last_sequence: string }>(
    `INSERT INTO sys_aggregate_sequences AS s (tenant_id, aggregate_type, aggregate_id, last_sequence)
     SELECT $1::uuid, c.type, c.id, c.count
       FROM jsonb_to_recordset($2::jsonb) AS c (type text, id uuid, count int)
      ORDER BY c.type, c.id
     ON CONFLICT (tenant_id, aggregate_type, aggregate_id)
       DO UPDATE SET last_sequence = s.last_sequence + excluded.last_sequence
     RETURNING aggregate_type, aggregate_id, last_sequence`,
    [JSON.stringify([...counts.values()])],
  );

  const next = new Map<string, number>();
  for (const { aggregate_type: type, aggregate_id: id, last_sequence: last } of rows) {
    const key = `${type}\n${id}`;
    next.set(key, Number(last) - (counts.get(key)?.count ?? 0) + 1);
  }
  return events.map((event) => {
    const aggregateSequence = next.get(keyOf(event)) ?? 1;
    next.set(keyOf(event), aggregateSequence + 1);
    return { ...event, aggregateSequence };
  });
}
