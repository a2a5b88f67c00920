import type { PriceContext, ReadModelDocument } from '@rustok/core';
import { storable } from './document-rows.js';
import { shortText } from './short-text.js';

export interface PriceRow extends ContextColumns {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly body: unknown;
}

/** A price context as the index keeps it. */
export interface ContextColumns {
  readonly currency: string;
  readonly region: string;
  readonly price_list: string;
  readonly min_quantity: number;
}

export function contextColumns({ currency, region, priceList, minQuantity }: PriceContext): ContextColumns {
  return {
    currency: shortText(currency),
    region: shortText(region ?? ''),
    price_list: shortText(priceList ?? ''),
    min_quantity: minQuantity,
  };
}

/** Prices are the same in all locales: those of a document's first one are taken, the last where a context comes twice. */
export function priceRows(documents: readonly ReadModelDocument[]): readonly PriceRow[] {
  const first = new Map(documents.toReversed().map((document) => [document.id, document]));
  return [...first.values()].flatMap(({ id, prices = [] }) => {
    const rows = prices.map(({ context, min, max, body }) => ({
      ...contextColumns(context),
      id,
      min,
      max,
      body: storable(body),
    }));
    return [...new Map(rows.map((row) => [contextKey(row), row])).values()];
  });
}

function contextKey({ currency, region, price_list, min_quantity }: ContextColumns): string {
  return JSON.stringify([currency, region, price_list, min_quantity]);
}
