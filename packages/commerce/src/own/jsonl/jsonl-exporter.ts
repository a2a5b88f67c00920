import { Injectable } from '@nestjs/common';
import { Exporter, type ExportPart, type ExportRequest, type ReadTransaction } from '@rustok/core';
import { SELECT_TYPES, type StoredType } from '../../catalog/types/load-types.js';
import { countProducts, selectProducts } from '../../export/select-products.js';
import { exportOptions } from '../document/export-options.js';
import { checkedLocale } from '../document/own-options.js';
import { toDocument } from '../document/to-document.js';
import { toTypeDocument } from '../document/type-document.js';

/** All of the products; what is read in again makes the same shop. */
@Injectable()
export class JsonlExporter extends Exporter {
  readonly name = 'products-jsonl';
  readonly label = 'Products with all their languages and prices (JSON Lines)';
  readonly resource = 'products';
  readonly format = 'jsonl';
  readonly options = exportOptions;

  async begin(tx: ReadTransaction, given: Readonly<Record<string, unknown>>) {
    checkedLocale(tx.ctx, given);
    const types = await tx.query<StoredType>(`${SELECT_TYPES} ORDER BY t.name`);
    const withAttributes = types.filter(({ attributes }) => attributes.length > 0);
    const head = withAttributes.map(({ id: _i, version: _v, createdAt: _c, updatedAt: _u, ...type }) =>
      lineOf({ type: 'productType', ...toTypeDocument({ id: '', ...type }) }),
    );
    const total = await countProducts(tx, exportOptions.parse(given));
    return { plan: null, head: head.join(''), total };
  }

  async next(tx: ReadTransaction, request: ExportRequest): Promise<ExportPart> {
    const options = exportOptions.parse(request.options);
    const { products, next } = await selectProducts(tx, options, request);
    const setting = { locale: checkedLocale(tx.ctx, options), withIds: options.withIds === 'true' };
    const lines = products.map((product) => lineOf({ type: 'product', ...toDocument(product, setting) }));
    return { text: lines.join(''), records: products.length, next };
  }
}

const lineOf = (document: object) => `${JSON.stringify(document)}\n`;
