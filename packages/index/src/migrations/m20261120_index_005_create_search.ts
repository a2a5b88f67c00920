import { defineMigration } from '@rustok/core';

const ARGUMENTS = 'text[], text, text, text, text, jsonb, jsonb, text, boolean, float8, text, uuid, int, boolean';

/** Filters become constants of the statement, which gives each search the plan that fits its own words. */
export const m20261120_index_005_create_search = defineMigration({
  name: 'm20261120_index_005_create_search',
  role: 'rustok_index',
  up: [
    // A word of which only the beginning is known is looked for as a prefix.
    `CREATE FUNCTION index_query(configuration regconfig, phrase text, prefix text) RETURNS tsquery
     LANGUAGE sql STABLE PARALLEL SAFE
     RETURN CASE WHEN prefix IS NULL THEN websearch_to_tsquery(configuration, phrase)
                 ELSE websearch_to_tsquery(configuration, phrase)
                      && to_tsquery(configuration, quote_literal(prefix) || ':*') END`,

    // Two shapes of statement. "Find" takes the matches from the GIN index and sorts them; it fits
    // where they are few. "Walk" takes documents in their order from index_sorts until a page is
    // full; it fits where many of them match. Which one is decided here, by counting up to "many":
    // at 10,000 documents both take about 2 ms there. Nothing is read from end to end: the tables hold
    // the documents of all tenants.
    `CREATE FUNCTION index_search(
       wanted_sources text[], wanted_locale text, fallback text, phrase text, prefix text, facets jsonb, ranges jsonb,
       sort_key text, descending boolean, from_number float8, from_label text, from_id uuid, page_size int, counted boolean)
     RETURNS TABLE (
       tenant_id uuid, source text, id uuid, key text, title text, body jsonb, number float8, label text, total int)
     LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = rustok, pg_temp SET jit = off
     SET max_parallel_workers_per_gather = 0 SET enable_sort = on SET enable_seqscan = off
     ROWS 20 AS $$
     #variable_conflict use_column
     DECLARE
       many constant int := 1000;
       tenant uuid := index_tenant();
       scopes text[];
       configuration regconfig;
       query tsquery;
       place text;      -- of the one source's rows in index_sorts
       matching text;   -- conditions that the GIN index answers
       narrowing text := '';
       walks boolean;
       rows text;
       number_of text;
       label_of text;
       start text := '';
       direction text := CASE WHEN descending THEN 'DESC' ELSE 'ASC' END;
       matches int;
       few uuid[];
       each record;
     BEGIN
       SELECT array_agg(index_scope(tenant, g.source, g.generation, l.locale)),
              min(index_configuration(l.locale)::oid)::regconfig,
              min(format('s.tenant_id = %L AND s.source = %L AND s.generation = %s AND s.locale = %L',
                         tenant, g.source, g.generation, l.locale))
         INTO scopes, configuration, place
         FROM index_generations g
         CROSS JOIN LATERAL (SELECT index_locale(g.locales, wanted_locale, fallback) AS locale) l
        WHERE g.tenant_id = tenant AND g.source = ANY (wanted_sources) AND g.state = 'active';
       query := index_query(configuration, phrase, prefix);

       -- Words that say nothing, as "the" or "!", find nothing.
       IF scopes IS NULL OR numnode(query) = 0 THEN
         IF counted THEN RETURN QUERY SELECT tenant, NULL, NULL::uuid, NULL, NULL, NULL::jsonb, NULL::float8, NULL, 0; END IF;
         RETURN;
       END IF;

       matching := CASE WHEN query IS NULL THEN '' ELSE format(' AND d.words @@ %L::tsquery', query) END || coalesce((
         SELECT string_agg(format(' AND d.terms && %L::text[]', array(SELECT jsonb_array_elements_text(f))), '')
           FROM jsonb_array_elements(facets) f), '');
       walks := matching = '';
       FOR each IN
         SELECT r.name, coalesce(r.min, '-Infinity') AS min, coalesce(r.max, '1.7976931348623157e308') AS max
           FROM jsonb_to_recordset(ranges) AS r (name text, min float8, max float8)
       LOOP
         EXECUTE format('SELECT array_agg(s.id) FROM (SELECT s.id FROM index_sorts s
                          WHERE %s AND s.name = %L AND s.number BETWEEN %L AND %L LIMIT 501) s',
                        place, each.name, each.min, each.max) INTO few;
         IF coalesce(cardinality(few), 0) <= 500 THEN
           walks := false;
           narrowing := narrowing || format(' AND d.id = ANY (%L::uuid[])', coalesce(few, '{}'));
         ELSE
           narrowing := narrowing || format(' AND (d.sorts->%L->>0)::float8 BETWEEN %L AND %L', each.name, each.min, each.max);
         END IF;
         IF each.name = sort_key THEN
           place := place || format(' AND s.number BETWEEN %L AND %L', each.min, each.max);
         END IF;
       END LOOP;

       rows := format('index_documents d WHERE d.tenant_id = %L AND d.terms && %L::text[]%s%s',
                      tenant, scopes, matching, narrowing);
       IF counted AND matching || narrowing = '' THEN
         EXECUTE format('SELECT count(*) FROM (SELECT FROM index_sorts s WHERE %s AND s.name = ''id'' LIMIT 10000) s', place)
            INTO matches;
       ELSIF counted OR (matching <> '' AND sort_key <> 'relevance') THEN
         EXECUTE format('SELECT count(*) FROM (SELECT FROM %s LIMIT %s) d', rows, CASE WHEN counted THEN 10000 ELSE many + 1 END)
            INTO matches;
         walks := walks OR (sort_key <> 'relevance' AND matches > many);
       END IF;
       IF counted THEN
         RETURN QUERY SELECT tenant, NULL, NULL::uuid, NULL, NULL, NULL::jsonb, NULL::float8, NULL, matches;
       END IF;

       IF walks THEN
         PERFORM set_config('enable_sort', 'off', true);
         rows := format('index_sorts s JOIN index_documents d USING (tenant_id, id, source, generation, locale)
                         WHERE %s AND s.name = %L%s%s', place, sort_key, matching, narrowing);
         number_of := 's.number';
         label_of := 's.label';
       ELSIF sort_key = 'relevance' THEN
         number_of := format('-ts_rank(d.words, %L::tsquery)::float8', query);
         label_of := 'd.source';
       ELSE
         number_of := format('coalesce((d.sorts->%L->>0)::float8, ''Infinity'')', sort_key);
         label_of := format('coalesce(d.sorts->%L->>1, '''') COLLATE "unicode"', sort_key);
       END IF;
       IF from_id IS NOT NULL THEN
         start := format(' AND (%s, %s, d.id) %s (%L::float8, %L::text, %L::uuid)', number_of, label_of,
                         CASE WHEN descending THEN '<' ELSE '>' END, from_number, from_label, from_id);
       END IF;
       RETURN QUERY EXECUTE format(
         'SELECT d.tenant_id, d.source, d.id, d.key, d.title, d.body, %1$s, %2$s, NULL::int FROM %3$s%4$s
           ORDER BY %1$s %5$s, %2$s %5$s, d.id %5$s LIMIT %6$s',
         number_of, label_of, rows, start, direction, page_size);
     END $$`,
    `REVOKE EXECUTE ON FUNCTION index_query(regconfig, text, text), index_search(${ARGUMENTS}) FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION index_search(${ARGUMENTS}) TO rustok_app`,
  ],
  down: [`DROP FUNCTION index_search(${ARGUMENTS})`, 'DROP FUNCTION index_query(regconfig, text, text)'],
});
