import { Invalid } from '@rustok/core';
import { z } from 'zod';
import { storableText } from '../documents/searchable-text.js';

/** Where a document stands in an order; infinity where it lacks the sort key. */
export interface Position {
  readonly number: number;
  readonly label: string;
  readonly id: string;
}

const content = z.tuple([
  z.string(),
  z.number().nullable(),
  z
    .string()
    .max(200)
    .refine((label) => label === storableText(label)),
  z.uuid(),
]);

/** A position as callers see it. It names its order, so that a page of another order cannot begin there. */
export function encodeCursor(order: string, { number, label, id }: Position): string {
  const finite = Number.isFinite(number) ? number : null;
  return Buffer.from(JSON.stringify([order, finite, label, id])).toString('base64url');
}

/** @throws Invalid `CURSOR_INVALID` */
export function decodeCursor(order: string, cursor: string): Position {
  const parsed = content.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success || parsed.data[0] !== order) {
    throw new Invalid('CURSOR_INVALID', 'This cursor does not belong to this list.');
  }
  const [, number, label, id] = parsed.data;
  return { number: number ?? Infinity, label, id };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
