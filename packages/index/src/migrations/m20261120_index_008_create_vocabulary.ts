import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_index_008_create_vocabulary = defineMigration({
  name: 'm20261120_index_008_create_vocabulary',
  role: 'rustok_index',
  up: [
    // What a document's words were counted from, and what a hit quotes.
    `ALTER TABLE index_documents
       ADD vocabulary text[] NOT NULL DEFAULT '{}',
       ADD passage text NOT NULL DEFAULT ''`,

    `CREATE TABLE index_vocabulary (
       tenant_id  uuid NOT NULL,
       source     text NOT NULL,
       generation int NOT NULL,
       locale     text NOT NULL,
       word       text NOT NULL COLLATE "C",
       folded     text NOT NULL COLLATE "C",
       documents  int NOT NULL,
       near       bigint[] NOT NULL,
       PRIMARY KEY (tenant_id, source, generation, locale, word)
     )`,
    `COMMENT ON COLUMN index_vocabulary.folded IS 'the word without accents'`,
    `COMMENT ON COLUMN index_vocabulary.documents IS 'in how many documents it stands; words of none go with the next rebuild'`,
    `COMMENT ON COLUMN index_vocabulary.near IS 'digests of its scope, of the word, and of the word without each of its letters'`,
    `CREATE INDEX ix_index_vocabulary__folded ON index_vocabulary (tenant_id, source, generation, locale, folded)`,
    // Two words that are one mistake apart share a digest, in any script and any locale of the database; words
    // that are farther apart share trigrams, where the database's locale knows their letters. A digest of
    // the scope keeps the words of others out, within the index.
    `CREATE INDEX ix_index_vocabulary__near ON index_vocabulary USING gin (near, folded public.gin_trgm_ops)
       WITH (gin_pending_list_limit = 256)`,
    ...protectTenantTable('index_vocabulary', { forced: false }),

    `CREATE FUNCTION index_near(scope text, folded text) RETURNS bigint[]
     LANGUAGE sql IMMUTABLE PARALLEL SAFE
     RETURN (SELECT array_agg(DISTINCT hashtextextended(variant, hashtextextended(scope, 0)))
               FROM (SELECT folded AS variant
                     UNION ALL SELECT left(folded, n - 1) || substr(folded, n + 1) FROM generate_series(1, length(folded)) n) v)`,
    `CREATE FUNCTION index_near_scope(scope text) RETURNS bigint
     LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN hashtextextended('', hashtextextended(scope, 0))`,
    `REVOKE EXECUTE ON FUNCTION index_near(text, text), index_near_scope(text) FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION index_near(text, text), index_near_scope(text) TO rustok_app`,

    // Before its first ANALYZE a table seems to hold one row of any scope; see the first form of this function.
    `CREATE OR REPLACE FUNCTION index_analyze() RETURNS void
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = rustok, pg_temp AS $$
     DECLARE
       tables constant regclass[] := ARRAY['index_documents', 'index_sorts', 'index_prices', 'index_facets',
                                           'index_facet_blocks', 'index_vocabulary'];
       each regclass;
     BEGIN
       FOR each IN SELECT oid FROM pg_class WHERE oid = ANY (tables) AND reltuples < 0 LOOP
         EXECUTE format('ANALYZE %s', each);
       END LOOP;
     END $$`,
  ],
  down: [
    `CREATE OR REPLACE FUNCTION index_analyze() RETURNS void
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = rustok, pg_temp AS $$
     BEGIN
       IF EXISTS (SELECT FROM pg_class WHERE oid IN ('index_documents'::regclass, 'index_sorts'::regclass) AND reltuples < 0) THEN
         ANALYZE index_documents, index_sorts;
       END IF;
     END $$`,
    'DROP FUNCTION index_near_scope(text)',
    'DROP FUNCTION index_near(text, text)',
    'DROP TABLE index_vocabulary',
    'ALTER TABLE index_documents DROP passage, DROP vocabulary',
  ],
});
