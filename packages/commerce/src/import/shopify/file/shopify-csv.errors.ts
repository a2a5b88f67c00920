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

  /** Where that line begins; null where nobody could go on behind it. */
  readonly offset: number | null;

  constructor(
    readonly code: ShopifyCsvErrorCode,
    /** From 1. */
    readonly line: number,
    message: string,
    { offset = null, ...options }: ErrorOptions & { readonly offset?: number | null } = {},
  ) {
    super(message, options);
    this.offset = offset;
  }
}
