import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_index_006_create_prices = defineMigration({
  name: 'm20261120_index_006_create_prices',
  role: 'rustok_index',
  up: [
    // A document's small number within its generation, the same in all locales: its place in sets of documents.
    'ALTER TABLE index_generations ADD next_ordinal int NOT NULL DEFAULT 0',
    'ALTER TABLE index_documents ADD ordinal int',
    'ALTER TABLE index_sorts ADD ordinal int',
    `UPDATE index_documents d SET ordinal = o.ordinal
       FROM (SELECT tenant_id, source, generation, locale, id,
                    dense_rank() OVER (PARTITION BY tenant_id, source, generation ORDER BY id) - 1 AS ordinal
               FROM index_documents) o
      WHERE (d.tenant_id, d.source, d.generation, d.locale, d.id) = (o.tenant_id, o.source, o.generation, o.locale, o.id)`,
    `UPDATE index_sorts s SET ordinal = d.ordinal FROM index_documents d
      WHERE (s.tenant_id, s.source, s.generation, s.locale, s.id) = (d.tenant_id, d.source, d.generation, d.locale, d.id)`,
    `UPDATE index_generations g SET next_ordinal = d.next
       FROM (SELECT tenant_id, source, generation, max(ordinal) + 1 AS next FROM index_documents GROUP BY 1, 2, 3) d
      WHERE (g.tenant_id, g.source, g.generation) = (d.tenant_id, d.source, d.generation)`,
    'DELETE FROM index_sorts WHERE ordinal IS NULL',
    'ALTER TABLE index_documents ALTER ordinal SET NOT NULL',
    'ALTER TABLE index_sorts ALTER ordinal SET NOT NULL',

    `CREATE TABLE index_prices (
       tenant_id    uuid NOT NULL,
       source       text NOT NULL,
       generation   int NOT NULL,
       currency     text NOT NULL,
       region       text NOT NULL,
       price_list   text NOT NULL,
       min_quantity int NOT NULL,
       id           uuid NOT NULL,
       ordinal      int NOT NULL,
       min          float8 NOT NULL,
       max          float8 NOT NULL,
       body         jsonb NOT NULL,
       PRIMARY KEY (tenant_id, id, source, generation, currency, region, price_list, min_quantity)
     )`,
    `COMMENT ON COLUMN index_prices.region IS 'empty where the region makes no difference, as price_list'`,
    // A list by price walks this index; sets of documents in a price range are read from it alone.
    `CREATE INDEX ix_index_prices__order ON index_prices
       (tenant_id, source, generation, currency, region, price_list, min_quantity, min, id) INCLUDE (max, ordinal)`,
    // The highest price of many documents is found from its end; the lowest one from the beginning of the order.
    `CREATE INDEX ix_index_prices__max ON index_prices
       (tenant_id, source, generation, currency, region, price_list, min_quantity, max) INCLUDE (ordinal)`,
    ...protectTenantTable('index_prices', { forced: false }),
  ],
  down: [
    'DROP TABLE index_prices',
    'ALTER TABLE index_sorts DROP ordinal',
    'ALTER TABLE index_documents DROP ordinal',
    'ALTER TABLE index_generations DROP next_ordinal',
  ],
});
