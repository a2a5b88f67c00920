import type { ShopifyField } from './file/cells.js';

/** Where a file's products go, and what the file says of them. */
export interface ShopifyImportTarget {
  /** Of the file's texts. */
  readonly locale: string;
  /** Of the file's prices: it names none. */
  readonly currency: string;
  /** Currencies of markets, by their names in lower case, where somebody has told them. */
  readonly marketCurrencies: ReadonlyMap<string, string>;
  /** Whether the file has a column for the field. */
  readonly has: (field: ShopifyField) => boolean;
}
