import { Injectable } from '@nestjs/common';
import { Invalid, isCurrency, type DomainError, type RequestContext } from '@rustok/core';
import type { ProductState } from '../../catalog/draft/product-state.js';
import { shopOf } from '../../commerce.settings.js';
import { batches, type BatchLimits } from '../batches.js';
import type { ImportReport } from '../import-report.js';
import { ProductImport, type ImportedProduct } from '../product-import.service.js';
import { ReportBuilder } from '../report-builder.js';
import { leaveOut } from './left-out/leave-out.js';
import { placeInFile } from './place-in-file.js';
import { readShopifyProducts, type ShopifyProducts } from './file/read-shopify-products.js';
import { ShopifyCsvError } from './file/shopify-csv.errors.js';
import type { ShopifyItem, ShopifyProduct } from './file/shopify-product.js';
import type { ShopifyImportTarget } from './import-target.js';
import { toProductDraft } from './to-product-draft.js';

export interface ShopifyImportOptions {
  /** Of the file's texts; the tenant's default unless told. */
  readonly locale?: string;
  /** Of the file's prices; the shop's unless told. */
  readonly currency?: string;
  /** Raised to stop: the batch at hand is finished. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly bytesRead: number; readonly products: number }) => void;
}

/** Products of one transaction: large enough to be quick, small enough that a crash repeats little and memory stays flat. */
const BATCH: BatchLimits<ShopifyItem> = {
  items: 100,
  weight: 8_000_000,
  weigh: (item) =>
    item.kind === 'problem' ? 0 : (item.product.descriptionHtml?.length ?? 0) + item.product.variants.length * 1_000,
};

interface Run {
  readonly file: ShopifyProducts;
  readonly target: ShopifyImportTarget;
  readonly report: ReportBuilder;
}

interface ReadProduct extends ImportedProduct<ReadProduct> {
  readonly product: ShopifyProduct;
}

/** Imports Shopify's product CSV as a stream: memory does not grow with the file. */
@Injectable()
export class ShopifyImport {
  constructor(private readonly products: ProductImport) {}

  /**
   * Makes the shop's products what the file says, each found again by its handle; products that the file does
   * not name stay. What cannot be imported is reported, and stops nothing else.
   *
   * @throws Invalid `LOCALE_NOT_ENABLED`, `CURRENCY_UNKNOWN`
   * @throws Unavailable when the database is gone; imported again, the file goes on where it was
   */
  async run(
    ctx: RequestContext,
    source: AsyncIterable<Uint8Array>,
    options: ShopifyImportOptions = {},
  ): Promise<ImportReport> {
    const file = readShopifyProducts(source, { unstoredFields: ['fulfillmentService', 'marketPrices'] });
    const target = targetOf(ctx, file, options);
    const report = new ReportBuilder();
    let isComplete = true;
    try {
      for await (const batch of batches(file, BATCH)) {
        await this.writeBatch(ctx, batch, { file, target, report });
        options.onProgress?.({ bytesRead: file.bytesRead, products: report.handled });
        if (options.signal?.aborted) {
          isComplete = false;
          break;
        }
      }
    } catch (error) {
      if (!(error instanceof ShopifyCsvError)) throw error;
      isComplete = false;
      report.noted({ line: error.line, column: null, handle: null, code: error.code, message: error.message });
    }
    return { ...report.result(file.report()), isComplete };
  }

  private async writeBatch(ctx: RequestContext, items: readonly ShopifyItem[], run: Run): Promise<void> {
    const { report, file } = run;
    const refuse = (product: ShopifyProduct, error: DomainError) => {
      for (const problem of placeInFile(product, error, file.columnOf)) report.refused(problem);
    };
    const read: ReadProduct[] = [];
    for (const item of items) {
      if (item.kind === 'problem') report.refused({ ...item.problem, handle: item.handle ?? null });
      else read.push(toImported(item.product, run));
    }
    for (const outcome of await this.products.write(ctx, read)) {
      if ('error' in outcome) {
        refuse(outcome.item.product, outcome.error);
        continue;
      }
      report.written(outcome.outcome);
      for (const note of outcome.item.product.notes) report.noted({ ...note, handle: outcome.item.handle });
      noteEmptied(outcome.item.product, outcome.state, run);
    }
  }
}

/** Shopify writes handles in lower case, and reads them so. */
function toImported(product: ShopifyProduct, run: Pick<Run, 'file' | 'target'>): ReadProduct {
  const { currency } = run.target;
  return {
    product,
    handle: product.handle.toLowerCase(),
    draft: (before) => toProductDraft(product, before, run.target),
    without: (error) => {
      const less = leaveOut(product, error, { currency, columnOf: run.file.columnOf });
      return less && toImported(less, run);
    },
  };
}

/** A description of which nothing was left is a cell that is not to be seen. */
function noteEmptied(
  { descriptionHtml, lines }: ShopifyProduct,
  { translations }: ProductState,
  { file, target, report }: Run,
): void {
  if (descriptionHtml === undefined || translations[target.locale]?.descriptionHtml != null) return;
  report.unused(file.columnOf('descriptionHtml') ?? 'Description', lines.first);
}

function targetOf(ctx: RequestContext, file: ShopifyProducts, options: ShopifyImportOptions): ShopifyImportTarget {
  const shop = shopOf(ctx);
  const locale = options.locale ?? shop.locale;
  if (!shop.locales.includes(locale)) {
    throw new Invalid(
      'LOCALE_NOT_ENABLED',
      `The tenant's locales are ${shop.locales.join(', ')}, and not "${locale}".`,
    );
  }
  const currency = options.currency ?? shop.currency;
  if (!isCurrency(currency)) throw new Invalid('CURRENCY_UNKNOWN', `"${currency}" is not the code of a currency.`);
  return {
    locale,
    currency,
    marketCurrencies: new Map(),
    has: (field) => file.columnOf(field) !== undefined,
  };
}
