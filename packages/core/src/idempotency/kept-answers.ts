import type { Actor } from '../access/actor.js';
import type { ReadTransaction } from '../db/read-transaction.js';
import { Conflict, Invalid } from '../errors/domain-error.js';
import { fromAnswerText, toAnswerText } from './answer-text.js';
import type { IdempotentRequest } from './idempotent-request.js';

const RETENTION = `interval '24 hours'`;
/** How many outdated answers a new one takes away: more than it adds, so that they do not pile up. */
const PRUNED_AT_ONCE = 10;

interface KeptRow {
  readonly fingerprint: string;
  readonly answer: string;
}

/**
 * The answer that an equal request was given, or none: then the key is this transaction's until it ends.
 *
 * @throws Conflict `IDEMPOTENCY_KEY_IN_FLIGHT` while another transaction has the key; a second insert would wait for it
 * @throws Invalid `IDEMPOTENCY_KEY_REUSED` when the key was used for something else
 */
export async function keptAnswer(
  tx: ReadTransaction,
  { operation, key, fingerprint }: IdempotentRequest,
): Promise<{ readonly answer: unknown } | undefined> {
  const identity = [actorOf(tx.ctx.actor), operation, key];
  const [lock] = await tx.query<{ isMine: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended(
       'rustok idempotency ' || json_build_array($1::uuid, $2::text, $3::text, $4::text), 0)) AS "isMine"`,
    identity,
  );
  if (lock?.isMine !== true) {
    throw new Conflict('IDEMPOTENCY_KEY_IN_FLIGHT', 'A request with this key is being carried out.', { retryAfter: 1 });
  }
  // Apart from the lock: a statement sees what was committed when it began, and the lock came later.
  const [kept] = await tx.query<KeptRow>(
    `SELECT fingerprint, answer::text AS answer FROM sys_idempotency
      WHERE tenant_id = $1 AND actor = $2 AND operation = $3 AND key = $4 AND created_at > now() - ${RETENTION}`,
    identity,
  );
  if (!kept) return undefined;
  if (kept.fingerprint !== fingerprint) {
    throw new Invalid('IDEMPOTENCY_KEY_REUSED', 'This key was used for another request; take a new one.');
  }
  return { answer: fromAnswerText(kept.answer) };
}

/** Keeps an answer for a day, and takes some away that are older. */
export async function keepAnswer(
  tx: ReadTransaction,
  { operation, key, fingerprint }: IdempotentRequest,
  answer: unknown,
): Promise<void> {
  await tx.query(
    `WITH outdated AS (
       DELETE FROM sys_idempotency WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM sys_idempotency
          WHERE tenant_id = $1 AND created_at <= now() - ${RETENTION} AND key <> $4
          ORDER BY created_at LIMIT ${PRUNED_AT_ONCE} FOR UPDATE SKIP LOCKED))
     )
     INSERT INTO sys_idempotency (tenant_id, actor, operation, key, fingerprint, answer)
     VALUES ($1, $2, $3, $4, $5, $6::json)
     ON CONFLICT (tenant_id, actor, operation, key)
     DO UPDATE SET fingerprint = excluded.fingerprint, answer = excluded.answer, created_at = now()`,
    [actorOf(tx.ctx.actor), operation, key, fingerprint, toAnswerText(answer)],
  );
}

function actorOf({ kind, id }: Actor): string {
  return `${kind} ${id ?? ''}`;
}
