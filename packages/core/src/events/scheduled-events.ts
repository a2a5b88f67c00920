import type { Sql } from '../db/sql.js';
import type { UnnumberedEvent } from './emit.js';

/** When an event is to happen, and what it is replaced or taken back by. */
export interface Schedule {
  readonly at: Date;
  /** One event of a type has a key; scheduling another one replaces it. */
  readonly key: string;
}

export interface ScheduledEvent extends Schedule {
  readonly event: UnnumberedEvent;
}

/** Who waits for whom here is decided by the unique key: one row for each type and key. One statement for any number. */
export async function storeScheduled(sql: Sql, scheduled: readonly ScheduledEvent[]): Promise<void> {
  if (scheduled.length === 0) return;
  const rows = scheduled.map(({ event, at, key }) => ({ id: event.id, type: event.type, key, due_at: at, event }));
  await sql.query(
    `INSERT INTO sys_scheduled_events (tenant_id, id, type, key, due_at, event)
     SELECT $1::uuid, s.* FROM jsonb_to_recordset($2::jsonb)
         AS s (id uuid, type text, key text, due_at timestamptz, event jsonb)
      ORDER BY s.type, s.key
     ON CONFLICT (tenant_id, type, key)
       DO UPDATE SET id = excluded.id, due_at = excluded.due_at, event = excluded.event`,
    [JSON.stringify(rows)],
  );
}

export async function removeScheduled(sql: Sql, type: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await sql.query('DELETE FROM sys_scheduled_events WHERE tenant_id = $1 AND type = $2 AND key = ANY ($3::text[])', [
    type,
    keys,
  ]);
}

/** Takes the events out that are due, the earliest first; those that somebody else has in hand are passed over. */
export async function takeDue(sql: Sql, limit: number): Promise<UnnumberedEvent[]> {
  const rows = await sql.query<{ event: UnnumberedEvent; due_at: Date }>(
    `DELETE FROM sys_scheduled_events AS s
      USING (SELECT id FROM sys_scheduled_events
              WHERE tenant_id = $1 AND due_at <= now() ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED) AS due
      WHERE s.tenant_id = $1 AND s.id = due.id
      RETURNING s.event, s.due_at`,
    [limit],
  );
  const occurredAt = new Date().toISOString();
  return rows
    .toSorted((one, other) => one.due_at.getTime() - other.due_at.getTime())
    .map(({ event }) => ({ ...event, occurredAt }));
}
