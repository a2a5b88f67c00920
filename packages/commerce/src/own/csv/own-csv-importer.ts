import { Injectable } from '@nestjs/common';
import {
  Invalid,
  type ImportFile,
  type ImportInspection,
  type ImportItem,
  type ImportPosition,
  type InspectedFile,
  type RequestContext,
} from '@rustok/core';
import { ShopifyCsvError } from '../../import/shopify/file/shopify-csv.errors.js';
import { readHead, toInspection } from '../../import/shopify/importer/inspect-csv.js';
import { OwnImporter } from '../document/own-importer.js';
import { checkedLocale } from '../document/own-options.js';
import type { OwnRecord } from '../document/write-documents.js';
import { ownColumn, ownColumns } from './own-columns.js';
import { readOwnProducts } from './read-own-products.js';

const FIELDS = ownColumns({ locales: [], currencies: [], attributes: [], withIds: true });

/** What {@link OwnCsvExporter} writes, or any of its columns. */
@Injectable()
export class OwnCsvImporter extends OwnImporter {
  readonly name = 'products-csv';
  readonly label = 'Products with all their languages and prices (CSV)';
  readonly format = 'csv';
  readonly fields = FIELDS.map(({ path }) => ({ key: path, label: path, isRequired: path === 'handle' }));

  async inspect(ctx: RequestContext, file: ImportFile): Promise<ImportInspection> {
    checkedLocale(ctx, file.options);
    try {
      const head = await readHead(file);
      return toInspection(head, (index) => {
        const name = head.header[index]?.trim() || `(column ${index + 1})`;
        return { name, field: ownColumn(name)?.path ?? null };
      });
    } catch (error) {
      throw asInvalid(error);
    }
  }

  async *read(_ctx: RequestContext, file: InspectedFile, from: ImportPosition): AsyncGenerator<ImportItem<OwnRecord>> {
    try {
      yield* readOwnProducts(file, from);
    } catch (error) {
      throw asInvalid(error);
    }
  }
}

function asInvalid(error: unknown): unknown {
  if (!(error instanceof ShopifyCsvError)) return error;
  return new Invalid(error.code, error.message, { facts: { line: error.line }, cause: error });
}
