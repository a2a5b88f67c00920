import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_index_002_create_documents = defineMigration({
  name: 'm20261120_index_002_create_documents',
  role: 'rustok_index',
  up: [
    // A rebuild writes a generation of its own beside the one that readers see.
    `CREATE TABLE index_generations (
       tenant_id     uuid NOT NULL,
       source        text NOT NULL,
       generation    int NOT NULL CHECK (generation > 0),
       state         text NOT NULL CHECK (state IN ('active', 'building')),
       locales       text[] NOT NULL,
       last_id       uuid,
       queued_count  int NOT NULL DEFAULT 0,
       is_enumerated boolean NOT NULL DEFAULT false,
       PRIMARY KEY (tenant_id, source, generation),
       CONSTRAINT uq_index_generations__tenant_id_source_state UNIQUE (tenant_id, source, state)
     )`,
    `COMMENT ON COLUMN index_generations.last_id IS 'how far a rebuild has come through the ids of its source'`,
    ...protectTenantTable('index_generations', { forced: false, system: ['SELECT'] }),

    `CREATE TABLE index_documents (
       tenant_id  uuid NOT NULL,
       source     text NOT NULL,
       generation int NOT NULL,
       locale     text NOT NULL,
       id         uuid NOT NULL,
       key        text NOT NULL,
       title      text NOT NULL,
       terms      text[] NOT NULL,
       sorts      jsonb NOT NULL,
       words      tsvector NOT NULL,
       body       jsonb NOT NULL,
       digest     text NOT NULL,
       PRIMARY KEY (tenant_id, id, source, generation, locale)
     )`,
    `CREATE INDEX ix_index_documents__key ON index_documents (tenant_id, key, source, generation, locale)`,
    // One index for words, facets and the scope (see index_scope), so that another tenant's
    // documents with the same word cost nothing. A small pending list keeps searches even after a bulk.
    `CREATE INDEX ix_index_documents__terms_words ON index_documents USING gin (terms, words)
       WITH (gin_pending_list_limit = 256)`,
    ...protectTenantTable('index_documents', { forced: false }),

    // One row for each key that a source sorts by: a list walks this index from its cursor on.
    `CREATE TABLE index_sorts (
       tenant_id  uuid NOT NULL,
       source     text NOT NULL,
       generation int NOT NULL,
       locale     text NOT NULL,
       name       text NOT NULL,
       id         uuid NOT NULL,
       number     float8 NOT NULL,
       label      text NOT NULL COLLATE "unicode",
       PRIMARY KEY (tenant_id, id, source, generation, locale, name)
     )`,
    `CREATE INDEX ix_index_sorts__order ON index_sorts (tenant_id, source, generation, locale, name, number, label, id)`,
    ...protectTenantTable('index_sorts', { forced: false }),

    `CREATE FUNCTION index_scope(tenant uuid, source text, generation int, locale text) RETURNS text
     LANGUAGE sql IMMUTABLE PARALLEL SAFE
     RETURN concat('=', source, '/', generation, '/', locale, '/', tenant)`,
    // Before its first ANALYZE a table seems to hold one row of any scope, and a lookup by id reads
    // all of it: seen to take 30 s. Autovacuum comes up to a minute after the first import.
    `CREATE FUNCTION index_analyze() RETURNS void
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = rustok, pg_temp AS $$
     BEGIN
       IF EXISTS (SELECT FROM pg_class WHERE oid IN ('index_documents'::regclass, 'index_sorts'::regclass) AND reltuples < 0) THEN
         ANALYZE index_documents, index_sorts;
       END IF;
     END $$`,
    'REVOKE EXECUTE ON FUNCTION index_scope(uuid, text, int, text), index_analyze() FROM PUBLIC',
    'GRANT EXECUTE ON FUNCTION index_scope(uuid, text, int, text), index_analyze() TO rustok_app',
  ],
  down: [
    'DROP FUNCTION index_analyze()',
    'DROP FUNCTION index_scope(uuid, text, int, text)',
    'DROP TABLE index_sorts',
    'DROP TABLE index_documents',
    'DROP TABLE index_generations',
  ],
});
