import { defineMigration } from '@rustok/core';

/**
 * Readers' functions run as the owner of the tables, past row-level security, because a policy switches off
 * every index whose operators are not leakproof. So the functions name the tenant themselves: that
 * of the session, never an argument.
 */
export const m20261120_index_004_create_reads = defineMigration({
  name: 'm20261120_index_004_create_reads',
  role: 'rustok_index',
  up: [
    `CREATE FUNCTION index_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
     RETURN nullif(current_setting('rustok.tenant_id', true), '')::uuid`,

    // Until a rebuild has written a new locale, readers get the tenant's default one.
    `CREATE FUNCTION index_locale(available text[], wanted text, fallback text) RETURNS text
     LANGUAGE sql IMMUTABLE PARALLEL SAFE
     RETURN CASE WHEN wanted = ANY (available) THEN wanted
                 WHEN fallback = ANY (available) THEN fallback
                 ELSE available[1] END`,

    `CREATE FUNCTION index_get(wanted_source text, wanted_locale text, fallback text, ids uuid[], keys text[])
     RETURNS TABLE (tenant_id uuid, source text, id uuid, key text, title text, body jsonb)
     LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = rustok, pg_temp ROWS 10 AS $$
     #variable_conflict use_column
     DECLARE
       tenant uuid := index_tenant();
       served record;
     BEGIN
       SELECT g.generation, index_locale(g.locales, wanted_locale, fallback) AS locale INTO served
         FROM index_generations g
        WHERE g.tenant_id = tenant AND g.source = wanted_source AND g.state = 'active';
       IF NOT FOUND THEN RETURN; END IF;

       IF ids IS NOT NULL THEN
         RETURN QUERY
           SELECT d.tenant_id, d.source, d.id, d.key, d.title, d.body FROM index_documents d
            WHERE d.tenant_id = tenant AND d.source = wanted_source AND d.generation = served.generation
              AND d.locale = served.locale AND d.id = ANY (ids);
       ELSE
         RETURN QUERY
           SELECT d.tenant_id, d.source, d.id, d.key, d.title, d.body FROM index_documents d
            WHERE d.tenant_id = tenant AND d.source = wanted_source AND d.generation = served.generation
              AND d.locale = served.locale AND d.key = ANY (keys);
       END IF;
     END $$`,
    `REVOKE EXECUTE ON FUNCTION index_tenant(), index_locale(text[], text, text),
       index_get(text, text, text, uuid[], text[]) FROM PUBLIC`,
    'GRANT EXECUTE ON FUNCTION index_get(text, text, text, uuid[], text[]) TO rustok_app',
  ],
  down: [
    'DROP FUNCTION index_get(text, text, text, uuid[], text[])',
    'DROP FUNCTION index_locale(text[], text, text)',
    'DROP FUNCTION index_tenant()',
  ],
});
