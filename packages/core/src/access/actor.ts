/**
 * Who acts. `staff` and `customer` come with identity; until then the only staff actor is the
 * bearer of the operator token.
 */
export interface Actor {
  readonly kind: 'anonymous' | 'operator' | 'staff' | 'customer' | 'command' | 'consumer';
  /** The account, the command's or the consumer's name; null for anonymous callers. */
  readonly id: string | null;
}

export const ANONYMOUS: Actor = { kind: 'anonymous', id: null };
export const OPERATOR: Actor = { kind: 'operator', id: 'operator' };
