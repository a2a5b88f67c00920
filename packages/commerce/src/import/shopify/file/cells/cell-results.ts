import type { RowProblemCode } from '../shopify-product.js';

/** Why a cell's text is no value of its column. */
export class BadCell {
  constructor(
    readonly code: RowProblemCode,
    readonly message: string,
  ) {}
}

/** A value that is not what the cell says to the letter; the report tells so. */
export class ReadAs<T> {
  constructor(
    readonly value: T,
    readonly code: RowProblemCode,
    readonly message: string,
  ) {}
}
