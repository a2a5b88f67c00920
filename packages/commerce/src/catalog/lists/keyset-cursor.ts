import { Invalid, isId } from '@rustok/core';
import { z } from 'zod';

/** Where a page ends: the sort value of its last entry, and its id. */
export interface KeysetPosition {
  readonly value: string;
  readonly id: string;
}

export function toKeysetCursor(key: string, { value, id }: KeysetPosition): string {
  return Buffer.from(JSON.stringify([key, value, id])).toString('base64url');
}

/** @throws Invalid `CURSOR_INVALID`, also for the cursor of another order */
export function fromKeysetCursor(key: string, values: z.ZodType<string>, cursor: string): KeysetPosition {
  const position = z.tuple([z.literal(key), values, z.string().refine(isId)]).safeParse(parse(cursor));
  if (!position.success) throw new Invalid('CURSOR_INVALID', 'The cursor is none of this list.');
  const [, value, id] = position.data;
  return { value, id };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}
