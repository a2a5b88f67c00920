import type { Sql } from '@rustok/core';
import type { EventKey } from './event-key.js';

/** An event that is in no queue yet. */
export interface PendingEvent extends EventKey {
  readonly type: string;
}

export const BATCH = 100;

const PENDING = `SELECT tenant_id AS "tenantId", id AS "eventId", type FROM sys_events WHERE dispatched_at IS NULL`;

/** Locks the oldest pending events that nobody else has in hand, until the transaction ends. */
export async function claimEvents(sql: Sql): Promise<PendingEvent[]> {
  return sql.query(`${PENDING} ORDER BY position LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`);
}

/** The oldest pending events of one tenant, or of all when it is null. */
export async function peekEvents(
  sql: Sql,
  tenantId: string | null,
  except: readonly string[],
): Promise<PendingEvent[]> {
  return sql.query(
    `${PENDING} AND ($1::uuid IS NULL OR tenant_id = $1) AND id <> ALL ($2::uuid[]) ORDER BY position LIMIT ${BATCH}`,
    [tenantId, except],
  );
}

export async function markDispatched(sql: Sql, events: readonly EventKey[]): Promise<void> {
  await sql.query(
    `UPDATE sys_events AS e SET dispatched_at = now()
       FROM unnest($1::uuid[], $2::uuid[]) AS d (tenant_id, id)
      WHERE e.tenant_id = d.tenant_id AND e.id = d.id`,
    [events.map(({ tenantId }) => tenantId), events.map(({ eventId }) => eventId)],
  );
}
