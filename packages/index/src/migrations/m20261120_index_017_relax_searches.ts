import { defineMigration } from '@rustok/core';
import { creationOf } from './creation-of.js';
import { m20261120_index_010_create_understanding } from './m20261120_index_010_create_understanding.js';
import { m20261120_index_012_create_conditions } from './m20261120_index_012_create_conditions.js';
import { m20261120_index_013_create_orders } from './m20261120_index_013_create_orders.js';
import { m20261120_index_014_search_by_request } from './m20261120_index_014_search_by_request.js';

const UNDERSTAND = 'index_understand(uuid, text[], text, jsonb)';
const CORRECT = 'index_correct(uuid, text[], regconfig, jsonb)';
const ASKED = 'index_asked(uuid, text[], text, jsonb)';
const RELAX = 'index_relax(uuid, text[], text, jsonb)';
const WHOLE = 'index_whole(uuid, text, jsonb)';
const RELEVANCE = 'index_relevance(tsquery, uuid[], jsonb)';
const FORMER_RELEVANCE = 'index_relevance(tsquery, uuid[])';

const asked = creationOf(m20261120_index_012_create_conditions, 'index_asked');
const search = creationOf(m20261120_index_014_search_by_request, 'index_search');
const replacing = (creation: string) => creation.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION');

/** A search whose words nothing has all of finds what has most of them; and whole words stand before beginnings of words. */
export const m20261120_index_017_relax_searches = defineMigration({
  name: 'm20261120_index_017_relax_searches',
  role: 'rustok_index',
  up: [
    `DROP FUNCTION ${ASKED}`,
    `DROP FUNCTION ${UNDERSTAND}`,
    `DROP FUNCTION ${CORRECT}`,
    `DROP FUNCTION ${FORMER_RELEVANCE}`,

    // What must rank first beside the words of a query: "telling" are queries, each with what it is worth.
    `CREATE FUNCTION index_relevance(query tsquery, pinned uuid[], telling jsonb) RETURNS text
     LANGUAGE sql IMMUTABLE PARALLEL SAFE
     RETURN format(CASE WHEN pinned = '{}' THEN '%2$s' ELSE
                     'CASE WHEN d.id = ANY (%1$L::uuid[]) THEN -1e6 + array_position(%1$L::uuid[], d.id) ELSE %2$s END' END,
                   pinned, format('-ts_rank(d.words, %L::tsquery)::float8 - 0.01 / (10 + length(d.title))', query)
                     || coalesce((SELECT string_agg(format(' - CASE WHEN d.words @@ %L::tsquery THEN %s ELSE 0 END', t.query, t.worth),
                                                    '' ORDER BY t.query)
                                    FROM jsonb_to_recordset(telling) AS t (query text, worth float8)), ''))`,

    // The query without beginnings of words; null where it asks for none.
    `CREATE FUNCTION index_whole(tenant uuid, wanted_locale text, question jsonb) RETURNS tsquery
     LANGUAGE plpgsql STABLE AS $$
     BEGIN
       IF NOT question @? '$[*][*] ? (@.prefix == true)' THEN RETURN NULL; END IF;
       RETURN index_query(index_configuration(wanted_locale), index_expand(tenant, wanted_locale, (
         SELECT jsonb_agg((SELECT jsonb_agg(term - 'prefix' ORDER BY n)
                             FROM jsonb_array_elements(alternative) WITH ORDINALITY t (term, n)))
           FROM jsonb_array_elements(question) alternative)), false);
     END $$`,

    // What has as many of the words as any document has, of these the rarest words first. What is quoted or excluded stays
    // so. "Omitted" are the words that the best do not have.
    `CREATE FUNCTION index_relax(tenant uuid, scopes text[], wanted_locale text, terms jsonb,
                                 OUT query tsquery, OUT telling jsonb, OUT omitted text[])
     LANGUAGE plpgsql STABLE SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off SET jit = off AS $$
     DECLARE
       read constant int := 5000;  -- documents
       most constant int := 8;     -- words, the rarest
       configuration regconfig := index_configuration(wanted_locale);
       within text := format('index_documents d WHERE d.tenant_id = %L AND d.terms && %L::text[]', tenant, scopes);
       term jsonb;
       sought tsquery;
       documents int;
       needed tsquery := '';
       words tsquery[] := '{}';
       texts jsonb[] := '{}';
       worths float8[] := '{}';
       totals int[] := '{}';
       candidates tsquery := '';
       summed bigint := 0;
       every tsquery;
       masks int[];
       best int;
     BEGIN
       omitted := '{}';
       FOR term IN SELECT jsonb_array_elements(index_expand(tenant, wanted_locale, jsonb_build_array(terms))->0) LOOP
         sought := index_clause(configuration, term - 'prefix', false);
         CONTINUE WHEN numnode(sought) = 0;
         IF NOT coalesce((term->>'part')::boolean, true) THEN
           needed := needed && sought;
           CONTINUE;
         END IF;
         FOR attempt IN 1 .. 2 LOOP
           EXECUTE format('SELECT count(*) FROM (SELECT FROM %s AND d.words @@ %L::tsquery LIMIT %s) d', within, sought, read + 1) INTO documents;
           EXIT WHEN documents > 0 OR length(term->>'text') < CASE WHEN (term->>'prefix')::boolean THEN 2 ELSE 3 END;
           sought := index_clause(configuration, term, true);
         END LOOP;
         words := array_append(words, sought);
         totals := array_append(totals, documents);
         texts := array_append(texts, CASE WHEN term ? 'all' THEN jsonb_path_query_array(term, '$.all[*].text')
                                           ELSE jsonb_build_array(term->'text') END);
       END LOOP;

       SELECT array_agg(f.word ORDER BY f.total, f.n), array_agg(f.text ORDER BY f.total, f.n),
              array_agg(10 / (1 + ln(f.total)) ORDER BY f.total, f.n), array_agg(f.total ORDER BY f.total, f.n)
         INTO words, texts, worths, totals
         FROM (SELECT u.* FROM unnest(words, texts, totals) WITH ORDINALITY u (word, text, total, n)
                WHERE u.total > 0 ORDER BY u.total, u.n LIMIT most) f;
       IF words IS NULL THEN RETURN; END IF;

       FOR n IN 1 .. cardinality(words) LOOP
         summed := summed + totals[n];
         EXIT WHEN n > 1 AND summed > read;
         candidates := candidates || words[n];
       END LOOP;
       EXECUTE format('SELECT array_agg(DISTINCT m.mask) FROM (SELECT %s AS mask FROM %s AND d.words @@ %L::tsquery LIMIT %s) m',
                      (SELECT string_agg(format('((d.words @@ %L::tsquery)::int << %s)', w.word, w.n - 1), ' + ')
                         FROM unnest(words) WITH ORDINALITY w (word, n)), within, needed && candidates, read)
         INTO masks;
       IF masks IS NULL THEN RETURN; END IF;
       SELECT array_agg(m.mask ORDER BY m.worth DESC, m.mask) INTO masks
         FROM (SELECT mask, bit_count(mask::bit(8)) AS size,
                      (SELECT sum(worths[i + 1]) FROM generate_series(0, 7) i WHERE mask >> i & 1 = 1) AS worth,
                      max(bit_count(mask::bit(8))) OVER () AS largest
                 FROM unnest(masks) mask) m
        WHERE m.size = m.largest;

       query := '';
       FOREACH best IN ARRAY masks[1:20] LOOP
         every := needed;
         FOR n IN 1 .. cardinality(words) LOOP
           IF best >> n - 1 & 1 = 1 THEN every := every && words[n]; END IF;
         END LOOP;
         query := query || every;
       END LOOP;
       IF cardinality(masks) > 1 THEN
         SELECT jsonb_agg(jsonb_build_object('query', w.word::text, 'worth', w.worth)) INTO telling
           FROM unnest(words, worths) AS w (word, worth);
       END IF;
       omitted := array(
         SELECT t.text FROM jsonb_to_recordset(terms) AS t (text text, part boolean)
          WHERE t.part AND NOT EXISTS (SELECT FROM unnest(texts) WITH ORDINALITY w (text, n)
                                        WHERE w.text ? t.text AND masks[1] >> (w.n - 1)::int & 1 = 1)
            AND numnode(index_clause(configuration, jsonb_build_object('text', t.text), false)) > 0);
     END $$`,

    // First all words are looked for as they are, then as parts, then without their mistakes; then most of them.
    `CREATE FUNCTION index_understand(tenant uuid, scopes text[], wanted_locale text, question jsonb,
                                      OUT query tsquery, OUT corrections jsonb, OUT telling jsonb)
     LANGUAGE plpgsql STABLE AS $$
     DECLARE
       configuration regconfig := index_configuration(wanted_locale);
       expanded jsonb := index_expand(tenant, wanted_locale, question);
       whole tsquery := index_whole(tenant, wanted_locale, question);
       parts tsquery;
       mended record;
       relaxed record;
     BEGIN
       query := index_query(configuration, expanded, false);
       IF numnode(query) = 0 THEN RETURN; END IF;
       -- Where some documents have the last word and others only its beginning, those that have it come first. Two looks
       -- at the index, not three: each takes some 10 ms where a third of 100,000 documents match.
       IF whole IS NOT NULL AND index_has(tenant, scopes, whole) THEN
         IF index_has(tenant, scopes, query && !! whole) THEN
           telling := jsonb_build_array(jsonb_build_object('query', whole::text, 'worth', 1));
         END IF;
         RETURN;
       END IF;
       IF index_has(tenant, scopes, query) THEN RETURN; END IF;
       parts := index_query(configuration, expanded, true);
       IF index_has(tenant, scopes, parts) THEN
         query := parts;
         RETURN;
       END IF;
       SELECT * INTO mended FROM index_mend(tenant, scopes, wanted_locale, question);
       IF mended.corrections <> '{}' THEN
         parts := index_query(configuration, index_expand(tenant, wanted_locale, mended.mended), true);
         IF index_has(tenant, scopes, parts) THEN
           query := parts;
           corrections := mended.corrections;
           RETURN;
         END IF;
       END IF;
       IF jsonb_array_length(question) > 1 THEN RETURN; END IF;
       SELECT * INTO relaxed FROM index_relax(tenant, scopes, wanted_locale, mended.mended->0);
       IF relaxed.query IS NULL THEN RETURN; END IF;
       query := relaxed.query;
       telling := relaxed.telling;
       SELECT coalesce(jsonb_object_agg(t.text, t.kept), '{}') INTO corrections
         FROM (SELECT o.text, coalesce((SELECT string_agg(w.word, ' ' ORDER BY w.n)
                                          FROM regexp_split_to_table(m.meant, CASE WHEN m.meant = o.text THEN '$' ELSE ' ' END)
                                               WITH ORDINALITY w (word, n)
                                         WHERE w.word <> ALL (relaxed.omitted)), '') AS kept
                 FROM jsonb_to_recordset(question->0) AS o (text text, part boolean)
                CROSS JOIN LATERAL (SELECT coalesce(mended.corrections->>o.text, o.text) AS meant) m
                WHERE o.part) t
        WHERE t.kept <> t.text;
     END $$`,

    replacing(search).replace('(asked.query, asked.pinned)', '(asked.query, asked.pinned, asked.telling)'),
    asked
      .replace('OUT pinned uuid[])', 'OUT pinned uuid[], OUT telling jsonb)')
      .replace('INTO query, corrections FROM', 'INTO query, corrections, telling FROM'),
    `REVOKE EXECUTE ON FUNCTION ${[RELEVANCE, WHOLE, RELAX, UNDERSTAND, ASKED].join(', ')} FROM PUBLIC`,
  ],
  down: [
    ...[ASKED, UNDERSTAND, RELAX, WHOLE, RELEVANCE].map((name) => `DROP FUNCTION ${name}`),
    creationOf(m20261120_index_013_create_orders, 'index_relevance'),
    creationOf(m20261120_index_010_create_understanding, 'index_correct'),
    creationOf(m20261120_index_010_create_understanding, 'index_understand'),
    asked,
    replacing(search),
    `REVOKE EXECUTE ON FUNCTION ${[FORMER_RELEVANCE, CORRECT, UNDERSTAND, ASKED].join(', ')} FROM PUBLIC`,
  ],
});
