import { createHash } from 'node:crypto';
import type { ProductState } from '../../catalog/draft/product-state.js';

/*
 * A product as JSON, for undo. Amounts and times, which JSON has not, are objects of one key.
 */

export function toSnapshot(state: ProductState): unknown {
  return encode(state);
}

export function fromSnapshot(snapshot: unknown): ProductState {
  return decode(snapshot) as ProductState;
}

/** The same for equal products, whatever the order of languages and currencies in them. */
export function digestOf(state: ProductState): string {
  return createHash('sha256')
    .update(JSON.stringify(encode(state)))
    .digest('hex');
}

function encode(value: unknown): unknown {
  if (typeof value === 'bigint') return { $int: value.toString() };
  if (value instanceof Date) return { $time: value.toISOString() };
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, each]) => [key, encode(each)]),
  );
}

function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== 'object' || value === null) return value;
  if ('$int' in value) return BigInt(String(value.$int));
  if ('$time' in value) return new Date(String(value.$time));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, decode(each)]));
}
