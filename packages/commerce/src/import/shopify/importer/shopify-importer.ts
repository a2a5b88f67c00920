import { Injectable } from '@nestjs/common';
import {
  Importer,
  Invalid,
  type ImportedChange,
  type ImportFile,
  type ImportInspection,
  type ImportItem,
  type ImportOutcome,
  type ImportPosition,
  type InspectedFile,
  type RequestContext,
  type UndoOutcome,
  type WriteTransaction,
} from '@rustok/core';
import { writeBatch, type ImportedProduct } from '../../product-import.service.js';
import { undoProducts } from '../../stored/undo-products.js';
import { writtenOutcome } from '../../stored/written-outcome.js';
import type { ShopifyField } from '../file/cells.js';
import { fieldLabels, toColumns } from '../file/columns.js';
import { ShopifyCsvError } from '../file/shopify-csv.errors.js';
import type { ShopifyProduct } from '../file/shopify-product.js';
import { leaveOut } from '../left-out/leave-out.js';
import { placeInFile } from '../place-in-file.js';
import { toProductDraft } from '../to-product-draft.js';
import { readHead, toInspection } from './inspect-csv.js';
import { notesOn, softened } from './notes-on.js';
import { columnsOf, readStoredProducts } from './read-stored-products.js';
import { shopifyOptions, targetOf } from './shopify-options.js';

interface ReadProduct extends ImportedProduct<ReadProduct> {
  readonly product: ShopifyProduct;
}

/** Shopify's product CSV, with its current or its older column names. */
@Injectable()
export class ShopifyImporter extends Importer<ShopifyProduct> {
  readonly name = 'shopify-products';
  readonly label = 'Products, as Shopify exports them (CSV)';
  readonly resource = 'products';
  readonly format = 'csv';
  readonly options = shopifyOptions;
  readonly fields = [...fieldLabels].map(([key, label]) =>
    key === 'handle' ? { key, label, isRequired: true, orElse: 'title' } : { key, label, isRequired: false },
  );

  async inspect(ctx: RequestContext, file: ImportFile): Promise<ImportInspection> {
    targetOf(ctx, file.options, () => true);
    try {
      const head = await readHead(file);
      const columns = toColumns(head.header);
      return toInspection(head, (index) => {
        const column = columns[index];
        return { name: column?.name ?? '', field: column?.kind === 'field' ? column.field : null };
      });
    } catch (error) {
      if (!(error instanceof ShopifyCsvError)) throw error;
      throw new Invalid(error.code, error.message, { facts: { line: error.line }, cause: error });
    }
  }

  read(ctx: RequestContext, file: InspectedFile, from: ImportPosition): AsyncIterable<ImportItem<ShopifyProduct>> {
    return readStoredProducts(
      file,
      from,
      targetOf(ctx, file.options, () => true),
    );
  }

  async write(
    tx: WriteTransaction,
    file: InspectedFile,
    items: readonly ShopifyProduct[],
  ): Promise<readonly ImportOutcome[]> {
    const names = new Map<ShopifyField, string>();
    const target = targetOf(tx.ctx, file.options, (field) => names.has(field));
    for (const column of columnsOf(file, target)) if (column.kind === 'field') names.set(column.field, column.name);
    const columnOf = (field: ShopifyField) => names.get(field);

    const toImported = (product: ShopifyProduct): ReadProduct => ({
      product,
      handle: product.handle.toLowerCase(),
      draft: (before) => toProductDraft(softened(product), before, target),
      without: (error) => {
        const less = leaveOut(product, error, { currency: target.currency, columnOf });
        return less && toImported(less);
      },
    });
    return (await writeBatch(tx, items.map(toImported))).map((written): ImportOutcome => {
      const { product } = written.item;
      if ('error' in written) return { outcome: 'refused', problems: placeInFile(product, written.error, columnOf) };
      return writtenOutcome(written, notesOn(product, written.state, { locale: target.locale, columnOf }));
    });
  }

  async undo(
    tx: WriteTransaction,
    changes: readonly ImportedChange[],
    options: { readonly force: boolean },
  ): Promise<readonly UndoOutcome[]> {
    return undoProducts(tx, changes, options);
  }
}
