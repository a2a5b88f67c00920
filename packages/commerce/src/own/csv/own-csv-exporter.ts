import { Injectable } from '@nestjs/common';
import { csvLine, Exporter, type ExportPart, type ExportRequest, type ReadTransaction } from '@rustok/core';
import { z } from 'zod';
import { countProducts, selectProducts, usedNames } from '../../export/select-products.js';
import { exportOptions } from '../document/export-options.js';
import { checkedLocale } from '../document/own-options.js';
import { toDocument } from '../document/to-document.js';
import { toRows } from './document-rows.js';
import { ownColumns, type OwnColumn } from './own-columns.js';

const plan = z.object({
  columns: z.array(z.object({ path: z.string(), kind: z.enum(['text', 'number', 'boolean', 'json']) })),
});

/** All languages, currencies and attributes as columns, each named by its place in the product's document. */
@Injectable()
export class OwnCsvExporter extends Exporter {
  readonly name = 'products-csv';
  readonly label = 'Products with all their languages and prices (CSV)';
  readonly resource = 'products';
  readonly format = 'csv';
  readonly options = exportOptions;

  async begin(tx: ReadTransaction, given: Readonly<Record<string, unknown>>) {
    checkedLocale(tx.ctx, given);
    const options = exportOptions.parse(given);
    const columns: readonly OwnColumn[] = ownColumns({
      ...(await usedNames(tx)),
      withIds: options.withIds === 'true',
    });
    const total = await countProducts(tx, options);
    return { plan: { columns }, head: csvLine(columns.map(({ path }) => path)), total };
  }

  async next(tx: ReadTransaction, request: ExportRequest): Promise<ExportPart> {
    const options = exportOptions.parse(request.options);
    const { columns } = plan.parse(request.plan);
    const { products, next } = await selectProducts(tx, options, request);
    const setting = { locale: checkedLocale(tx.ctx, options), withIds: options.withIds === 'true' };
    const rows = products.flatMap((product) => toRows(toDocument(product, setting), columns));
    return { text: rows.map(csvLine).join(''), records: products.length, next };
  }
}
