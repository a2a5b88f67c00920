import { defineMigration, protectTenantTable } from '@rustok/core';

/**
 * Facets are counted from sets of documents, one bit for each: a block holds 4,096 documents of one
 * value, and a count is an AND and a population count. On 100,000 documents with 1,200 values of six
 * facets, on one core: with a narrow row of dictionary-coded values for each document 36 ms where a
 * filter leaves 9 % over, 87 ms where it leaves half, 200 ms unfiltered; with blocks 18 to 30 ms in
 * all three. Unfiltered counts are stored, so that they need no blocks at all.
 */
export const m20261120_index_007_create_facets = defineMigration({
  name: 'm20261120_index_007_create_facets',
  role: 'rustok_index',
  up: [
    `CREATE TABLE index_facets (
       tenant_id  uuid NOT NULL,
       source     text NOT NULL,
       generation int NOT NULL,
       locale     text NOT NULL,
       name       text NOT NULL COLLATE "C",
       term       text NOT NULL COLLATE "C",
       value      text NOT NULL,
       label      text NOT NULL,
       total      int NOT NULL,
       PRIMARY KEY (tenant_id, source, generation, locale, name, term)
     ) WITH (fillfactor = 70)`,
    `COMMENT ON COLUMN index_facets.total IS 'documents that have the value'`,
    ...protectTenantTable('index_facets', { forced: false }),

    `CREATE TABLE index_facet_blocks (
       tenant_id  uuid NOT NULL,
       source     text NOT NULL,
       generation int NOT NULL,
       locale     text NOT NULL,
       name       text NOT NULL COLLATE "C",
       term       text NOT NULL COLLATE "C",
       block      int NOT NULL,
       bits       bit(4096) NOT NULL,
       PRIMARY KEY (tenant_id, source, generation, locale, name, term, block)
     ) WITH (fillfactor = 50)`,
    `COMMENT ON COLUMN index_facet_blocks.bits IS 'bit n stands for the document with the ordinal 4096 * block + n'`,
    ...protectTenantTable('index_facet_blocks', { forced: false }),

    `INSERT INTO index_facets (tenant_id, source, generation, locale, name, term, value, label, total)
     SELECT tenant_id, source, generation, locale, split_part(term, '=', 1), term,
            substr(term, strpos(term, '=') + 1), substr(term, strpos(term, '=') + 1), count(*)
       FROM index_documents, unnest(terms) AS term WHERE term NOT LIKE '=%' GROUP BY 1, 2, 3, 4, 5, 6`,
    `INSERT INTO index_facet_blocks (tenant_id, source, generation, locale, name, term, block, bits)
     SELECT tenant_id, source, generation, locale, split_part(term, '=', 1), term, ordinal >> 12,
            bit_or(set_bit(B'0'::bit(4096), ordinal & 4095, 1))
       FROM index_documents, unnest(terms) AS term WHERE term NOT LIKE '=%' GROUP BY 1, 2, 3, 4, 5, 6, 7`,

    // A part of a search's conditions, as the documents that it leaves over.
    'CREATE TYPE index_block AS (name text, block int, bits bit(4096))',
  ],
  down: ['DROP TYPE index_block', 'DROP TABLE index_facet_blocks', 'DROP TABLE index_facets'],
});
