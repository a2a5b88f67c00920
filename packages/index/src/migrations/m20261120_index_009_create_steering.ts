import { defineMigration, protectTenantTable } from '@rustok/core';

const MANAGED = `
       tenant_id  uuid NOT NULL,
       id         uuid NOT NULL,
       version    int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),`;

/** What a tenant teaches its search, and what people looked for in vain. */
export const m20261120_index_009_create_steering = defineMigration({
  name: 'm20261120_index_009_create_steering',
  role: 'rustok_index',
  up: [
    // Equal for all forms of the same words, in their order; words that say nothing count where there are no others.
    `CREATE FUNCTION index_stem(locale text, phrase text) RETURNS text
     LANGUAGE sql IMMUTABLE PARALLEL SAFE SET client_min_messages = warning
     RETURN coalesce(nullif(phraseto_tsquery(index_configuration(locale), phrase)::text, ''),
                     phraseto_tsquery('rustok_simple', phrase)::text)`,
    `CREATE FUNCTION index_stems(tenant uuid, locale text, words text[]) RETURNS text[]
     LANGUAGE sql IMMUTABLE PARALLEL SAFE
     RETURN array(SELECT concat(tenant, '/', locale, '/', index_stem(locale, word)) FROM unnest(words) AS word)`,
    `REVOKE EXECUTE ON FUNCTION index_stem(text, text), index_stems(uuid, text, text[]) FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION index_stem(text, text), index_stems(uuid, text, text[]) TO rustok_app`,

    `CREATE TABLE index_synonyms (${MANAGED}
       locale     varchar(10) NOT NULL,
       words      text[] NOT NULL,
       also_finds text[] NOT NULL,
       PRIMARY KEY (tenant_id, id)
     )`,
    `COMMENT ON COLUMN index_synonyms.also_finds IS 'what any of the words finds besides itself; when empty, each word finds the others'`,
    `CREATE INDEX ix_index_synonyms__stems ON index_synonyms USING gin (index_stems(tenant_id, locale, words))`,
    ...protectTenantTable('index_synonyms', { forced: false }),

    `CREATE TABLE index_pins (${MANAGED}
       locale     varchar(10) NOT NULL,
       source     varchar(63) NOT NULL,
       query      varchar(500) NOT NULL,
       pinned     uuid[] NOT NULL,
       hidden     uuid[] NOT NULL,
       PRIMARY KEY (tenant_id, id)
     )`,
    `CREATE UNIQUE INDEX uq_index_pins__tenant_id_source_locale_query
       ON index_pins (tenant_id, source, locale, md5(index_stem(locale, query)))`,
    ...protectTenantTable('index_pins', { forced: false }),

    `CREATE TABLE index_missed_searches (
       tenant_id uuid NOT NULL,
       locale    varchar(10) NOT NULL,
       query     varchar(100) NOT NULL,
       count     int NOT NULL,
       last_at   timestamptz NOT NULL,
       PRIMARY KEY (tenant_id, locale, query)
     )`,
    ...protectTenantTable('index_missed_searches', { forced: false }),
  ],
  down: [
    'DROP TABLE index_missed_searches',
    'DROP TABLE index_pins',
    'DROP TABLE index_synonyms',
    'DROP FUNCTION index_stems(uuid, text, text[])',
    'DROP FUNCTION index_stem(text, text)',
  ],
});
