import type { RequestContext } from '@rustok/core';
import type { Client } from 'pg';
import type { EventKey } from '../../src/store/event-key.js';

/** A tenant's events in the order of their storing, read past all walls. */
export async function storedEvents(superuser: Client, ctx: RequestContext): Promise<EventKey[]> {
  const { rows } = await superuser.query<EventKey>(
    'SELECT tenant_id AS "tenantId", id AS "eventId" FROM sys_events WHERE tenant_id = $1 ORDER BY position',
    [ctx.tenant.id],
  );
  return rows;
}

export async function lastStoredEvent(superuser: Client, ctx: RequestContext): Promise<EventKey> {
  const event = (await storedEvents(superuser, ctx)).at(-1);
  if (!event) throw new Error('No event is stored.');
  return event;
}
