import { randomBytes } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Of the last id: its millisecond, and its number within it. */
let latest = { time: -1, number: 0 };

/**
 * A new UUIDv7 (RFC 9562, section 5.7): 48 bits of milliseconds, then a counter of 26 bits that begins anywhere in its
 * lower half, then randomness. Ids made later sort later, so primary-key indexes grow at their right edge and rows that
 * are written together keep their order. Those that several processes make in one millisecond are in no order.
 */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  const number = latest.time === now ? latest.number + 1 : bytes.readUInt32BE(6) & 0x1ff_ffff;
  latest = { time: now, number };
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | ((number >>> 14) & 0x0fff), 6);
  bytes.writeUInt16BE(0x8000 | (number & 0x3fff), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether a text is a UUID in its canonical lower-case form. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
