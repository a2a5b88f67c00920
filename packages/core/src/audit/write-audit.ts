import type { RequestContext } from '../context/request-context.js';
import type { Sql } from '../db/sql.js';
import { newId } from '../ids/id.js';
import type { ChangeLog } from './change-log.js';

/** Writes the audit row of a transaction: who did what to which rows. Nothing changed, nothing written. */
export async function writeAudit(sql: Sql, ctx: RequestContext, log: ChangeLog): Promise<void> {
  const { subject } = log;
  if (!subject) return;
  await sql.query(
    `INSERT INTO sys_audit
       (tenant_id, id, actor_kind, actor_id, operation, resource_type, resource_id, changes, request_id, traceparent)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      newId(),
      ctx.actor.kind,
      ctx.actor.id,
      ctx.operation,
      subject.table,
      subject.id,
      JSON.stringify(log.summary()),
      ctx.requestId,
      ctx.traceparent,
    ],
  );
}
