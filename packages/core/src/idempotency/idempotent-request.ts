import { createHash } from 'node:crypto';
import type { RequestContext } from '../context/request-context.js';
import { Invalid } from '../errors/domain-error.js';

/** A request that may be sent twice and is to be carried out once. */
export interface IdempotentRequest {
  /** `productCreate`, `POST /api/v1/products`: one key may be used for several. */
  readonly operation: string;
  readonly key: string;
  /** Of all that was asked for; equal for equal requests. */
  readonly fingerprint: string;
}

export const MAX_KEY_LENGTH = 255;

const KEY = /^[\x21-\x7e]{1,255}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * All callers without a credential share one namespace: who guessed another one's key would be told the other one's
 * answer, so theirs must be beyond guessing.
 *
 * @throws Invalid `IDEMPOTENCY_KEY_INVALID`
 */
export function idempotentRequest(
  ctx: RequestContext,
  { operation, key, content }: { readonly operation: string; readonly key: unknown; readonly content: unknown },
): IdempotentRequest {
  const form = ctx.actor.kind === 'anonymous' ? UUID : KEY;
  if (typeof key !== 'string' || !form.test(key)) {
    const wanted = form === UUID ? 'a random UUID' : `1 to ${MAX_KEY_LENGTH} printable characters without a space`;
    throw new Invalid('IDEMPOTENCY_KEY_INVALID', `The idempotency key must be ${wanted}.`);
  }
  return { operation, key, fingerprint: createHash('sha256').update(canonical(content)).digest('base64url') };
}

/** JSON whose objects have their keys in order: clients may send the same in another order. */
function canonical(content: unknown): string {
  const text = JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return text ?? '';
}
