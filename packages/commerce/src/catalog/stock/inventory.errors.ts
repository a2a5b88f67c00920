import { Conflict, type FieldProblem } from '@rustok/core';

/** Also what a violated check of the table means. */
export const inventoryInsufficient = (fields: readonly FieldProblem[] = []) =>
  new Conflict('INVENTORY_INSUFFICIENT', 'There is not that much in stock.', { fields });
