import { type ReadShopifyOptions, readShopifyProducts } from '../src/import/shopify/file/read-shopify-products.js';
import type { RowProblem, ShopifyItem, ShopifyProduct } from '../src/import/shopify/file/shopify-product.js';

/** Rows as a spreadsheet program saves them: each cell quoted where it must be. */
export function csvOf(rows: readonly (readonly string[])[], lineBreak = '\n'): string {
  return rows.map((row) => row.map(quoted).join(',') + lineBreak).join('');
}

/** A file of these columns; a row names only the cells that it fills. */
export function csvFile(columns: readonly string[], ...rows: Record<string, string>[]): string {
  return csvOf([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]);
}

export function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The file's bytes in pieces of these lengths, again and again. */
export async function* pieces(file: string | Uint8Array, ...lengths: number[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(file);
  for (let start = 0, turn = 0; start < bytes.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? bytes.length;
    yield bytes.subarray(start, start + length);
    start += length;
  }
}

export interface ReadFile {
  items: ShopifyItem[];
  products: ShopifyProduct[];
  problems: (RowProblem & { handle?: string })[];
  report: ReturnType<ReturnType<typeof readShopifyProducts>['report']>;
  error: unknown;
}

/** Everything the reader says of a file, what it throws at the end included. */
export async function readFile(source: AsyncIterable<Uint8Array>, options?: ReadShopifyOptions): Promise<ReadFile> {
  const file = readShopifyProducts(source, options);
  const items: ShopifyItem[] = [];
  let error: unknown;
  try {
    for await (const item of file) items.push(item);
  } catch (thrown) {
    error = thrown;
  }
  return {
    items,
    products: items.flatMap((item) => (item.kind === 'product' ? [item.product] : [])),
    problems: items.flatMap((item) => {
      if (item.kind === 'product') return [];
      return [{ ...item.problem, ...(item.handle !== undefined && { handle: item.handle }) }];
    }),
    report: file.report(),
    error,
  };
}

export function read(file: string | Uint8Array, options?: ReadShopifyOptions): Promise<ReadFile> {
  return readFile(pieces(file), options);
}
