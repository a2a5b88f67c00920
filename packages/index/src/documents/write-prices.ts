import type { WriteTransaction } from '@rustok/core';
import { OF_THE_BATCH, PLACES } from './document-statements.js';
import type { Place } from './place-documents.js';
import type { PriceRow } from './price-rows.js';

interface Prices {
  readonly source: string;
  readonly generations: readonly number[];
  readonly ids: readonly string[];
  readonly prices: readonly PriceRow[];
  readonly places: readonly Place[];
}

/** Makes the prices of documents equal to what was loaded. */
export async function writePrices(tx: WriteTransaction, batch: Prices): Promise<void> {
  const parameters = [batch.source, batch.generations, batch.ids, JSON.stringify(batch.prices)];
  await tx.query(DELETE, parameters);
  if (batch.prices.length > 0) await tx.query(UPSERT, [...parameters, JSON.stringify(batch.places)]);
}

const CONTEXT = 'currency, region, price_list, min_quantity';
const PRICES = `jsonb_to_recordset($5::jsonb) AS p
  (id uuid, currency text, region text, price_list text, min_quantity int, min float8, max float8, body jsonb)`;

const DELETE = `
  DELETE FROM index_prices AS t
   WHERE ${OF_THE_BATCH}
     AND NOT EXISTS (SELECT FROM ${PRICES}
                      WHERE (p.id, p.currency, p.region, p.price_list, p.min_quantity)
                          = (t.id, t.currency, t.region, t.price_list, t.min_quantity))`;

const UPSERT = `
  INSERT INTO index_prices AS t (tenant_id, source, generation, ${CONTEXT}, id, ordinal, min, max, body)
  SELECT $1::uuid, $2::text, g.generation, ${CONTEXT}, id, g.ordinal, p.min, p.max, p.body
    FROM ${PRICES} JOIN ${PLACES} USING (id)
   WHERE id = ANY ($4::uuid[]) AND g.generation = ANY ($3::int[])
  ON CONFLICT (tenant_id, id, source, generation, ${CONTEXT}) DO UPDATE
    SET min = excluded.min, max = excluded.max, body = excluded.body
  WHERE (t.min, t.max, t.body) IS DISTINCT FROM (excluded.min, excluded.max, excluded.body)`;
