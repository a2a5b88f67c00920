import { defineMigration } from '@rustok/core';

const ARGUMENTS = 'text[], text, text, text, text, jsonb, jsonb, text, boolean, float8, text, uuid, int, boolean';

/**
 * Searches run as the owner of the tables, past row-level security, because a policy switches off
 * every index whose operators are not leakproof. So the functions name the tenant themselves: that
 * of the session, never an argument. Filters become constants of the statement, which gives each
 * search the plan that fits its own words.
 */
export const m20261120_index_004_create_search = defineMigration({
  name: 'm20261120_index_004_create_search',
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

    `CREATE FUNCTION index_search(
       wanted_sources text[], wanted_locale text, fallback text, phrase text, prefix text, facets jsonb, ranges jsonb,
       sort_key text, descending boolean, from_number float8, from_label text, from_id uuid, page_size int, counted boolean)
     RETURNS TABLE (
       tenant_id uuid, source text, id uuid, key text, title text, body jsonb, number float8, label text, total int)
     LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = rustok, pg_temp SET jit = off ROWS 20 AS $$
     #variable_conflict use_column
     DECLARE
       tenant uuid := index_tenant();
       within text;
       scopes text[];
       configuration regconfig;
       query tsquery;
       filters text := '';
       origin text := 'index_documents d';
       number_of text := '0::float8';
       label_of text := '''''::text';
       start text := '';
       direction text := CASE WHEN descending THEN 'DESC' ELSE 'ASC' END;
       each record;
     BEGIN
       SELECT string_agg(format('(d.tenant_id = %L AND d.source = %L AND d.generation = %s AND d.locale = %L)',
                                tenant, g.source, g.generation, l.locale), ' OR '),
              array_agg(index_scope(tenant, g.source, g.generation, l.locale)),
              min(index_configuration(l.locale)::oid)::regconfig
         INTO within, scopes, configuration
         FROM index_generations g
         CROSS JOIN LATERAL (SELECT index_locale(g.locales, wanted_locale, fallback) AS locale) l
        WHERE g.tenant_id = tenant AND g.source = ANY (wanted_sources) AND g.state = 'active';

       IF phrase IS NOT NULL THEN
         query := websearch_to_tsquery(configuration, phrase);
         IF prefix IS NOT NULL THEN
           query := query && to_tsquery(configuration, quote_literal(prefix) || ':*');
         END IF;
         filters := filters || format(' AND d.words @@ %L::tsquery', query);
       END IF;
       FOR each IN SELECT array(SELECT jsonb_array_elements_text(f)) AS terms FROM jsonb_array_elements(facets) f LOOP
         filters := filters || format(' AND d.terms && %L::text[]', each.terms);
       END LOOP;
       IF filters <> '' THEN
         filters := filters || format(' AND d.terms && %L::text[]', scopes);
       END IF;
       FOR each IN SELECT r.* FROM jsonb_to_recordset(ranges) AS r (name text, min float8, max float8) LOOP
         filters := filters || format(' AND (d.ranges->>%L)::float8 BETWEEN %L AND %L',
           each.name, coalesce(each.min, '-Infinity'), coalesce(each.max, 'Infinity'));
       END LOOP;

       -- Words that say nothing, as "the" or "!", find nothing.
       IF within IS NULL OR numnode(query) = 0 THEN
         IF counted THEN RETURN QUERY SELECT tenant, NULL, NULL::uuid, NULL, NULL, NULL::jsonb, NULL::float8, NULL, 0; END IF;
         RETURN;
       END IF;
       IF counted THEN
         RETURN QUERY EXECUTE format(
           'SELECT %L::uuid, NULL::text, NULL::uuid, NULL::text, NULL::text, NULL::jsonb, NULL::float8, NULL::text, count(*)::int
              FROM (SELECT FROM index_documents d WHERE (%s)%s LIMIT 10000) matches', tenant, within, filters);
       END IF;

       IF sort_key = 'relevance' THEN
         number_of := format('-ts_rank(d.words, %L::tsquery)::float8', query);
         label_of := 'd.source';
       ELSIF sort_key <> 'id' THEN
         origin := 'index_sorts s JOIN index_documents d USING (tenant_id, source, generation, locale, id)';
         filters := filters || format(' AND s.name = %L', sort_key);
         number_of := 's.number';
         label_of := 's.label';
       END IF;
       IF from_id IS NOT NULL THEN
         start := format(' AND (%s, %s, d.id) %s (%L::float8, %L::text, %L::uuid)', number_of, label_of,
                         CASE WHEN descending THEN '<' ELSE '>' END, from_number, from_label, from_id);
       END IF;

       RETURN QUERY EXECUTE format(
         'SELECT d.tenant_id, d.source, d.id, d.key, d.title, d.body, %1$s, %2$s, NULL::int FROM %3$s
           WHERE (%4$s)%5$s%6$s ORDER BY %1$s %7$s, %2$s %7$s, d.id %7$s LIMIT %8$s',
         number_of, label_of, origin, within, filters, start, direction, page_size);
     END $$`,
    `REVOKE EXECUTE ON FUNCTION index_tenant(), index_locale(text[], text, text),
       index_get(text, text, text, uuid[], text[]), index_search(${ARGUMENTS}) FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION index_get(text, text, text, uuid[], text[]), index_search(${ARGUMENTS}) TO rustok_app`,
  ],
  down: [
    `DROP FUNCTION index_search(${ARGUMENTS})`,
    'DROP FUNCTION index_get(text, text, text, uuid[], text[])',
    'DROP FUNCTION index_locale(text[], text, text)',
    'DROP FUNCTION index_tenant()',
  ],
});
