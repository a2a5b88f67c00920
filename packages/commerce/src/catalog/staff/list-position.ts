import { Invalid, isId, STORABLE } from '@rustok/core';
import { z } from 'zod';
import type { AdminProductSortKey } from './admin-products.args.js';

/** Where a page ends: the sort value of its last product, and its id. */
export interface ListPosition {
  readonly value: string;
  readonly id: string;
}

const VALUES: Readonly<Record<AdminProductSortKey, z.ZodString | z.ZodISODateTime>> = {
  id: z.string().max(0),
  title: z.string().max(255).regex(STORABLE),
  updatedAt: z.iso.datetime(),
};

export function toCursor(key: AdminProductSortKey, { value, id }: ListPosition): string {
  return Buffer.from(JSON.stringify([key, value, id])).toString('base64url');
}

/** @throws Invalid `CURSOR_INVALID`, also for the cursor of another order */
export function fromCursor(key: AdminProductSortKey, cursor: string): ListPosition {
  const position = z.tuple([z.literal(key), VALUES[key], z.string().refine(isId)]).safeParse(parse(cursor));
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
