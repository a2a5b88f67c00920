import { DEFAULT_PAGE_SIZE, Invalid, toConnection, type Connection } from '@rustok/core';
import type { PageArgs } from './page.args.js';

/** A page of a list that is at hand as a whole. Its cursors are its entries' ids, so that they outlast a new order. */
export function pageOf<Node extends { readonly id: string }>(
  nodes: readonly Node[],
  { first, after }: PageArgs,
): Connection<Node> {
  const start = after == null ? 0 : nodes.findIndex(({ id }) => id === after) + 1;
  if (after != null && start === 0) throw new Invalid('CURSOR_INVALID', 'The cursor is none of this list.');
  const end = start + (first ?? DEFAULT_PAGE_SIZE);
  const edges = nodes.slice(start, end).map((node) => ({ node, cursor: node.id }));
  return toConnection(edges, { hasNextPage: end < nodes.length, hasPreviousPage: start > 0 });
}
