import { defineMigration } from '@rustok/core';

const FUNCTIONS = [
  'index_completions(uuid, text[], text[], text, jsonb)',
  'index_titles(uuid, text[], text, jsonb)',
  'index_suggest(jsonb)',
] as const;

export const m20261120_index_015_create_suggestions = defineMigration({
  name: 'm20261120_index_015_create_suggestions',
  role: 'rustok_index',
  up: [
    // Words that begin as the last one does, those of the most documents first, as far as they stand together with the
    // words before it; else the word that is meant by it.
    `CREATE FUNCTION index_completions(tenant uuid, wanted_sources text[], scopes text[], wanted_locale text, request jsonb)
     RETURNS SETOF text LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
     DECLARE
       configuration regconfig := index_configuration(wanted_locale);
       beginning text COLLATE "C" := request#>>'{last,folded}';
       head tsquery := index_query(configuration, request->'head', false);
       wanted int := (request->>'limit')::int;
       found int := 0;
       each record;
     BEGIN
       IF NOT (request#>>'{last,word}')::boolean THEN RETURN; END IF;
       FOR each IN
         SELECT v.word FROM index_generations g
           JOIN index_vocabulary v
             ON v.tenant_id = tenant AND v.source = g.source AND v.generation = g.generation AND v.locale = index_locale(g.locales, wanted_locale, wanted_locale)
          WHERE g.tenant_id = tenant AND g.state = 'active' AND g.source = ANY (wanted_sources)
            AND v.folded >= beginning AND v.folded < beginning || chr(1114111) AND v.documents > 0
          GROUP BY v.word ORDER BY sum(v.documents) DESC, length(v.word), v.word LIMIT 4 * wanted
       LOOP
         EXIT WHEN found = wanted;
         CONTINUE WHEN numnode(head) > 0
           AND NOT index_has(tenant, scopes, head && index_clause(configuration, jsonb_build_object('text', each.word), false));
         found := found + 1;
         RETURN NEXT each.word;
       END LOOP;
       IF found = 0 THEN RETURN QUERY SELECT meant FROM index_nearest(scopes, beginning) meant WHERE meant IS NOT NULL; END IF;
     END $$`,

    // Documents whose titles have the words. The best are sought among the first few hundred: who types on wants an
    // answer before the next letter.
    `CREATE FUNCTION index_titles(tenant uuid, scopes text[], wanted_locale text, request jsonb)
     RETURNS TABLE (source text, id uuid, key text, title text)
     LANGUAGE plpgsql STABLE SET enable_seqscan = off SET enable_indexscan = off SET jit = off AS $$
     DECLARE
       query tsquery := index_query(index_configuration(wanted_locale), request->'question', false);
     BEGIN
       FOR attempt IN 1 .. 2 LOOP
         EXIT WHEN numnode(query) = 0;
         RETURN QUERY EXECUTE format(
           'SELECT d.source, d.id, d.key, d.title
              FROM (SELECT d.source, d.id, d.key, d.title, d.words FROM index_documents d
                     WHERE d.tenant_id = %1$L AND d.terms && %2$L::text[] AND d.words @@ %3$L::tsquery LIMIT 300) d
             ORDER BY starts_with(lower(d.title), %4$L) DESC, ts_rank(d.words, %3$L::tsquery) DESC, length(d.title), d.title, d.id LIMIT %5$s',
           tenant, scopes, query, request->>'text', request->>'limit');
         EXIT WHEN FOUND;
         query := (index_understand(tenant, scopes, wanted_locale, request->'question')).query;
       END LOOP;
     END $$`,

    `CREATE FUNCTION index_suggest(request jsonb)
     RETURNS TABLE (tenant_id uuid, source text, id uuid, key text, title text, word text)
     LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = rustok, pg_temp SET jit = off
     SET max_parallel_workers_per_gather = 0 ROWS 20 AS $$
     DECLARE
       tenant uuid := index_tenant();
       sources text[] := array(SELECT jsonb_array_elements_text(request->'sources'));
       served record;
     BEGIN
       SELECT * INTO served FROM index_served(tenant, sources, request->>'locale', request->>'fallback');
       IF served.scopes IS NULL THEN RETURN; END IF;
       RETURN QUERY SELECT tenant, NULL, NULL::uuid, NULL, NULL, c
         FROM index_completions(tenant, sources, served.scopes, served.locale, request) c;
       RETURN QUERY SELECT tenant, h.source, h.id, h.key, h.title, NULL
         FROM index_titles(tenant, served.scopes, served.locale, request) h;
     END $$`,
    `REVOKE EXECUTE ON FUNCTION ${FUNCTIONS.join(', ')} FROM PUBLIC`,
    'GRANT EXECUTE ON FUNCTION index_suggest(jsonb) TO rustok_app',
  ],
  down: FUNCTIONS.toReversed().map((name) => `DROP FUNCTION ${name}`),
});
