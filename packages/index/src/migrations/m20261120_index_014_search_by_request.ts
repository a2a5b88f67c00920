import { defineMigration } from '@rustok/core';

const FUNCTIONS = ['index_counts(text[], int, text, text, text, jsonb)', 'index_search(jsonb)'] as const;

export const m20261120_index_014_search_by_request = defineMigration({
  name: 'm20261120_index_014_search_by_request',
  role: 'rustok_index',
  up: [
    // The counts beside a page: "scope" is tenant, source and locale, "matching" are the documents that the words
    // leave over, null where there are none.
    `CREATE FUNCTION index_counts(scope text[], served int, matching text, sorts_place text, price_place text, request jsonb)
     RETURNS jsonb LANGUAGE plpgsql STABLE SET enable_seqscan = off SET jit = off AS $$
     DECLARE
       few constant int := 1000;
       names text[] := '{}';
       parts index_block[] := '{}';
       more index_block[];
       ordinals int[];
       terms text[];
       each record;
     BEGIN
       IF matching IS NOT NULL THEN
         names := names || '=text'::text;
         parts := index_blocks('=text', matching);
         IF (SELECT sum(bit_count(p.bits)) FROM unnest(parts) p) <= few THEN
           EXECUTE format('SELECT array_agg(m.ordinal), array_agg(t) FROM (SELECT d.ordinal, d.terms FROM %s) m, unnest(m.terms) t', matching)
              INTO ordinals, terms;
         END IF;
       END IF;
       FOR each IN SELECT '=' || r.name AS name, r.documents FROM index_ranges(sorts_place, price_place, request) r LOOP
         names := names || each.name;
         parts := parts || index_blocks(each.name, each.documents);
       END LOOP;
       FOR each IN SELECT f.name, f.terms FROM jsonb_to_recordset(request->'facets') AS f (name text, terms text[]) LOOP
         SELECT array_agg(ROW(f.name, f.block, f.bits)::index_block) INTO more
           FROM (SELECT b.name, b.block, bit_or(b.bits) AS bits FROM index_facet_blocks b
                  WHERE b.tenant_id = scope[1]::uuid AND b.source = scope[2] AND b.generation = served
                    AND b.locale = scope[3] AND b.name = each.name AND b.term = ANY (each.terms)
                  GROUP BY 1, 2) f;
         names := names || each.name;
         parts := parts || coalesce(more, '{}');
       END LOOP;
       RETURN jsonb_build_object(
         'facets', index_facet_counts(scope[1]::uuid, scope[2], served, scope[3],
                                      array(SELECT jsonb_array_elements_text(request->'counts')), parts, names, ordinals, terms),
         'priceRange', index_price_range(price_place, array(SELECT p FROM unnest(parts) p WHERE p.name <> '=price'),
                                         array_remove(names, '=price')));
     END $$`,

    // Two shapes of statement. "Find" takes the matches from the GIN index and sorts them; it fits
    // where they are few. "Walk" takes documents in their order, from index_sorts or index_prices, until
    // a page is full; it fits where many of them match. Which one is decided here, by counting up to "many":
    // at 10,000 documents both take about 2 ms there. Nothing is read from end to end: the tables hold
    // the documents of all tenants. The first row is the summary, the others are hits.
    `CREATE FUNCTION index_search(request jsonb)
     RETURNS TABLE (
       tenant_id uuid, source text, id uuid, key text, title text, body jsonb, price jsonb, number float8, label text,
       title_marked text, passage_marked text, summary jsonb)
     LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = rustok, pg_temp SET jit = off
     SET max_parallel_workers_per_gather = 0 SET enable_sort = on SET enable_seqscan = off
     ROWS 20 AS $$
     #variable_conflict use_column
     DECLARE
       many constant int := 1000;
       tenant uuid := index_tenant();
       sort_key constant text := request->>'sort';
       counted constant boolean := (request->>'counted')::boolean;
       direction constant text := CASE WHEN (request->>'descending')::boolean THEN 'DESC' ELSE 'ASC' END;
       served record;
       asked record;
       narrowing record;
       sorts_place text;  -- of the one source's rows in index_sorts
       price_place text;  -- of those of the context in index_prices
       within text;       -- condition of all documents that are served
       matching text;     -- conditions that the GIN index answers
       walks boolean;
       matches int;
       pieces text;
       marks constant text := format('StartSel=%s, StopSel=%s', chr(57344), chr(57345));
     BEGIN
       SELECT * INTO served
         FROM index_served(tenant, array(SELECT jsonb_array_elements_text(request->'sources')), request->>'locale', request->>'fallback');
       IF served.scopes IS NULL THEN RETURN; END IF;
       sorts_place := format('s.tenant_id = %L AND s.source = %L AND s.generation = %s AND s.locale = %L',
                             tenant, served.source, served.generation, served.locale);
       IF request#>'{prices,currency}' IS NOT NULL THEN
         price_place := index_price_place(tenant, served.source, served.generation, request->'prices');
       END IF;
       SELECT * INTO asked FROM index_asked(tenant, served.scopes, served.locale, request);
       -- Words that say nothing, as "!", find nothing.
       IF asked.condition = 'false' THEN RETURN; END IF;

       SELECT * INTO narrowing FROM index_narrowing(sorts_place, price_place, request);
       within := format('d.tenant_id = %L AND d.terms && %L::text[]', tenant, served.scopes);
       matching := coalesce(' AND ' || asked.condition, '') || coalesce((
         SELECT string_agg(format(' AND d.terms && %L::text[]', f.terms), '')
           FROM jsonb_to_recordset(request->'facets') AS f (terms text[])), '');
       IF counted AND matching || narrowing.condition = '' THEN
         EXECUTE format('SELECT count(*) FROM (SELECT FROM index_sorts s WHERE %s AND s.name = ''id'' LIMIT 10000) s', sorts_place)
            INTO matches;
       ELSIF counted OR (matching <> '' AND sort_key <> 'relevance') THEN
         EXECUTE format('SELECT count(*) FROM (SELECT FROM index_documents d WHERE %s%s%s LIMIT %s) d', within, matching, narrowing.condition,
                        CASE WHEN counted THEN 10000 ELSE many + 1 END)
            INTO matches;
       END IF;
       walks := sort_key <> 'relevance' AND ((matching = '' AND NOT narrowing.is_narrow) OR coalesce(matches > many, false));
       RETURN QUERY SELECT tenant, NULL, NULL::uuid, NULL, NULL, NULL::jsonb, NULL::jsonb, NULL::float8, NULL, NULL, NULL,
         jsonb_build_object('total', CASE WHEN counted THEN matches END, 'corrections', asked.corrections)
         || CASE WHEN request->'counts' = '[]' THEN '{}' ELSE
              index_counts(ARRAY[tenant::text, served.source, served.locale], served.generation,
                           format('index_documents d WHERE %s', within) || (' AND ' || asked.condition), sorts_place, price_place, request) END;

       SELECT string_agg(format(
                'SELECT * FROM (
                   SELECT d.tenant_id, d.source, d.generation, d.locale, d.id, d.key, d.title, d.passage, d.body, %s AS number, %s AS label
                     FROM %s%s ORDER BY %s LIMIT %s) d',
                p.number, p.label, p.documents,
                CASE WHEN p.start IS NULL THEN ''
                     ELSE format(' AND (%s) %s %s', array_to_string(p.keys, ', '), CASE direction WHEN 'ASC' THEN '>' ELSE '<' END, p.start) END,
                array_to_string(p.keys, format(' %s, ', direction)) || ' ' || direction, request->>'limit'),
                ' UNION ALL ' ORDER BY CASE WHEN (request->>'backward')::boolean THEN -p.n ELSE p.n END)
         INTO pieces
         FROM index_pieces(within, matching || narrowing.condition, sorts_place, price_place, served.locale, request, walks,
                           index_relevance(asked.query, asked.pinned)) p;
       IF walks THEN PERFORM set_config('enable_sort', 'off', true); END IF;
       RETURN QUERY EXECUTE format(
         'SELECT h.tenant_id, h.source, h.id, h.key, h.title, h.body, %s, h.number, h.label, %s, %s, NULL::jsonb
            FROM (%s LIMIT %s) h',
         CASE WHEN price_place IS NULL THEN 'NULL::jsonb'
              ELSE format('(SELECT p.body FROM index_prices p WHERE p.id = h.id AND %s)', price_place) END,
         CASE WHEN NOT (request->>'highlighted')::boolean OR asked.query IS NULL THEN 'NULL::text'
              ELSE format('ts_headline(index_configuration(h.locale), translate(h.title, %L, ''''), %L::tsquery, %L)',
                          chr(57344) || chr(57345), asked.query, marks || ', HighlightAll=true') END,
         CASE WHEN NOT (request->>'highlighted')::boolean OR asked.query IS NULL THEN 'NULL::text'
              ELSE format('ts_headline(index_configuration(h.locale), translate(h.passage, %L, ''''), %L::tsquery, %L)',
                          chr(57344) || chr(57345), asked.query, marks || ', MaxFragments=1, MinWords=12, MaxWords=30') END,
         pieces, request->>'limit');
     END $$`,
    `REVOKE EXECUTE ON FUNCTION ${FUNCTIONS.join(', ')} FROM PUBLIC`,
    'GRANT EXECUTE ON FUNCTION index_search(jsonb) TO rustok_app',

    // Documents of before have neither prices nor words as they are written; readers are served by them until a rebuild
    // has made them anew.
    `INSERT INTO index_generations (tenant_id, source, generation, state, locales)
     SELECT g.tenant_id, g.source, 1 + greatest(g.generation, (
              SELECT max(s.generation) FROM index_sorts s WHERE s.tenant_id = g.tenant_id AND s.source = g.source)),
            'building', g.locales
       FROM index_generations g WHERE g.state = 'active'
     ON CONFLICT DO NOTHING`,
  ],
  down: FUNCTIONS.toReversed().map((name) => `DROP FUNCTION ${name}`),
});
