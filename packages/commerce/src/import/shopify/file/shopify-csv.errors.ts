export type ShopifyCsvErrorCode =
  | 'COLUMN_DUPLICATE'
  | 'CSV_EMPTY'
  | 'CSV_NOT_TEXT'
  | 'CSV_NOT_UTF8'
  | 'CSV_QUOTE_NOT_CLOSED'
  | 'CSV_RECORD_TOO_LONG'
  | 'CSV_UTF16'
  | 'HANDLE_COLUMN_MISSING';

/** The file as a whole cannot be read, or not past this line. What was yielded before it stands. */
export class ShopifyCsvError extends Error {
  override readonly name = 'ShopifyCsvError';

  constructor(
    readonly code: ShopifyCsvErrorCode,
    /** From 1. */
    readonly line: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
