import { Injectable } from '@nestjs/common';
import { csvLine, Exporter, type ExportPart, type ExportRequest, type ReadTransaction } from '@rustok/core';
import { z } from 'zod';
import { shopifyOptions, targetOf } from '../../import/shopify/importer/shopify-options.js';
import { countProducts, productFilter, selectProducts, usedNames } from '../select-products.js';
import { toHeader } from './shopify-columns.js';
import { toShopifyRows, type ShopifyTarget } from './shopify-rows.js';

const options = shopifyOptions.pick({ locale: true, currency: true }).extend(productFilter);

const plan = z.object({ locale: z.string(), currency: z.string(), markets: z.array(z.string()) });

/** Products as Shopify's own export has them, with the column names of its present template. */
@Injectable()
export class ShopifyExporter extends Exporter {
  readonly name = 'shopify-products';
  readonly label = 'Products, as Shopify imports them (CSV)';
  readonly resource = 'products';
  readonly format = 'csv';
  readonly options = options;

  async begin(tx: ReadTransaction, given: Readonly<Record<string, unknown>>) {
    const { locale, currency } = targetOf(tx.ctx, given, () => true);
    const { currencies } = await usedNames(tx);
    const target: ShopifyTarget = { locale, currency, markets: currencies.filter((each) => each !== currency) };
    const total = await countProducts(tx, options.parse(given));
    return { plan: target, head: csvLine(toHeader(target.markets)), total };
  }

  async next(tx: ReadTransaction, request: ExportRequest): Promise<ExportPart> {
    const target = plan.parse(request.plan);
    const { products, next } = await selectProducts(tx, options.parse(request.options), request);
    const rows = products.flatMap(({ state }) => toShopifyRows(state, target));
    return { text: rows.map(csvLine).join(''), records: products.length, next };
  }
}
