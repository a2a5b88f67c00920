import { Invalid, type ImportItem, type ImportPosition, type InspectedFile } from '@rustok/core';
import { z } from 'zod';
import { refuseDuplicates, toColumns, type Column } from '../file/columns.js';
import { ProductGroups, type Checkpoint } from '../file/product-groups.js';
import { ReportWriter } from '../file/report.js';
import { ShopifyCsvError } from '../file/shopify-csv.errors.js';
import type { ShopifyItem, ShopifyProduct } from '../file/shopify-product.js';
import type { ShopifyImportTarget } from '../import-target.js';
import { marketCurrency } from '../to-variant-draft.js';
import { recoveredRows } from './recovered-rows.js';

const LIMITS = { maxCellLength: 2 ** 20, maxRowsPerProduct: 5_000 };
const MAX_RECORD_BYTES = 2 ** 22;

const remembered = z.object({
  rowsWereLost: z.boolean().default(false),
  refusedHandle: z.string().nullable().default(null),
});

interface Unused {
  readonly column: string;
  readonly line: number;
}

/** Prices of a market whose currency nobody knows are no prices: their columns are left out, and reported. */
export function columnsOf(
  { inspection, mapping }: InspectedFile,
  target: Pick<ShopifyImportTarget, 'marketCurrencies'>,
): readonly Column[] {
  const columns = toColumns(
    inspection.columns.map(({ name }) => name),
    mapping,
  );
  return columns.map((column) =>
    column.kind === 'market' && marketCurrency(target, column.market) === null
      ? { kind: 'unknown', name: column.name }
      : column,
  );
}

/** Reads Shopify's product CSV from a place on, and says behind each product where it could go on. */
export async function* readStoredProducts(
  file: InspectedFile,
  from: ImportPosition,
  target: Pick<ShopifyImportTarget, 'marketCurrencies'>,
): AsyncGenerator<ImportItem<ShopifyProduct>> {
  try {
    yield* readItems(file, from, target);
  } catch (error) {
    if (!(error instanceof ShopifyCsvError)) throw error;
    throw new Invalid(error.code, error.message, { facts: { line: error.line }, cause: error });
  }
}

async function* readItems(
  file: InspectedFile,
  from: ImportPosition,
  target: Pick<ShopifyImportTarget, 'marketCurrencies'>,
): AsyncGenerator<ImportItem<ShopifyProduct>> {
  const columns = columnsOf(file, target);
  refuseDuplicates(columns, 1);
  let unused: Unused[] = [];
  const report = new ReportWriter(new Set(['fulfillmentService']), (column, line) => unused.push({ column, line }));
  report.rows = from.rows;
  const groups = new ProductGroups(columns, LIMITS, report, remembered.parse(from.state ?? {}));
  const separator = file.inspection.separator ?? ',';
  const take = (items: readonly ShopifyItem[], next: ImportPosition): ImportItem<ShopifyProduct>[] => {
    const taken = items.map((item, index) => toItem(item, unused, index === items.length - 1 ? next : null));
    unused = [];
    return taken;
  };

  let end: Checkpoint | null = null;
  for await (const row of recoveredRows(file, { maxRecordBytes: MAX_RECORD_BYTES, separator, from })) {
    const items = [...groups.push(row)];
    end = { ...groups.checkpoint(row), offset: row.end, line: row.lastLine + 1, rows: report.rows };
    yield* take(items, toPosition(groups.checkpoint(row)));
  }
  const last = [...groups.end()];
  if (end) yield* take(last, toPosition({ ...end, refusedHandle: null }));
}

function toPosition({ offset, line, rows, ...state }: Checkpoint): ImportPosition {
  return { offset, line, rows, state };
}

function toItem(item: ShopifyItem, unused: readonly Unused[], next: ImportPosition | null): ImportItem<ShopifyProduct> {
  if (item.kind === 'problem') {
    const { line, column, code, message } = item.problem;
    return { kind: 'problem', key: item.handle?.toLowerCase() ?? null, problem: { line, column, code, message }, next };
  }
  const { product } = item;
  return {
    kind: 'record',
    // Shopify writes handles in lower case, and reads them so.
    key: product.handle.toLowerCase(),
    line: product.lines.first,
    item: product,
    weight: (product.descriptionHtml?.length ?? 0) + product.variants.length * 1_000,
    unused,
    next,
  };
}
