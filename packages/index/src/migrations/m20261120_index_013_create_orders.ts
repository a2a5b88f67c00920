import { defineMigration } from '@rustok/core';

const FUNCTIONS = [
  'index_relevance(tsquery, uuid[])',
  'index_pieces(text, text, text, text, text, jsonb, boolean, text)',
] as const;

/** The orders that documents are read in, as text of a statement. */
export const m20261120_index_013_create_orders = defineMigration({
  name: 'm20261120_index_013_create_orders',
  role: 'rustok_index',
  up: [
    // The best first: pinned documents as they are pinned, then by the words, the shorter title of two equal ones.
    `CREATE FUNCTION index_relevance(query tsquery, pinned uuid[]) RETURNS text
     LANGUAGE sql IMMUTABLE PARALLEL SAFE
     RETURN format(CASE WHEN pinned = '{}' THEN '%2$s' ELSE
                     'CASE WHEN d.id = ANY (%1$L::uuid[]) THEN -1e6 + array_position(%1$L::uuid[], d.id) ELSE %2$s END' END,
                   pinned, format('-ts_rank(d.words, %L::tsquery)::float8 - 0.01 / (10 + length(d.title))', query))`,

    // An order has one piece, or two: by price, documents that are not sold in the context are a second one behind
    // the others, whichever way these are sorted. "start" compares with a cursor, and is null where the piece
    // is read as a whole.
    `CREATE FUNCTION index_pieces(within text, matching text, sorts_place text, price_place text, wanted_locale text, request jsonb,
                                  walks boolean, relevance text)
     RETURNS TABLE (n int, documents text, number text, label text, keys text[], start text)
     LANGUAGE plpgsql STABLE AS $$
     DECLARE
       sort_key constant text := request->>'sort';
       is_backward constant boolean := (request->>'backward')::boolean;
       from_number constant float8 := coalesce((request#>>'{from,number}')::float8, 'Infinity');
       from_label constant text := request#>>'{from,label}';
       from_id constant uuid := request#>>'{from,id}';
       walked text;
       low float8;
       high float8;
     BEGIN
       walked := format('index_sorts s JOIN index_documents d USING (tenant_id, id, source, generation, locale)
                         WHERE %s%s', sorts_place, matching);
       start := CASE WHEN from_id IS NOT NULL THEN format('(%L::float8, %L::text, %L::uuid)', from_number, from_label, from_id) END;
       SELECT coalesce(r.min, '-Infinity'), coalesce(r.max, '1.7976931348623157e308') INTO low, high
         FROM jsonb_to_recordset(request->'ranges') AS r (name text, min float8, max float8) WHERE r.name = sort_key;

       IF sort_key = 'price' AND price_place IS NOT NULL THEN
         IF from_id IS NULL OR is_backward OR from_number < 'Infinity' THEN
           n := 1;
           documents := format('index_prices p JOIN index_documents d
                                  ON d.tenant_id = p.tenant_id AND d.id = p.id AND d.source = p.source AND d.generation = p.generation
                                WHERE %s%s%s', price_place,
                               CASE WHEN high IS NULL THEN '' ELSE format(' AND p.min <= %L AND p.max >= %L', high, low) END,
                               CASE WHEN walks THEN format(' AND d.locale = %L%s', wanted_locale, matching)
                                    ELSE ' AND ' || within || matching END);
           number := 'p.min';
           label := '''''';
           keys := ARRAY['p.min', 'p.id'];
           start := CASE WHEN from_number < 'Infinity' THEN format('(%L::float8, %L::uuid)', from_number, from_id) END;
           RETURN NEXT;
         END IF;
         IF high IS NULL AND (from_id IS NULL OR NOT is_backward OR from_number = 'Infinity') THEN
           n := 2;
           documents := CASE WHEN walks THEN walked || ' AND s.name = ''id''' ELSE 'index_documents d WHERE ' || within || matching END
             || format(' AND NOT EXISTS (SELECT FROM index_prices p WHERE p.id = d.id AND %s)', price_place);
           number := '''Infinity''::float8';
           label := '''''';
           keys := CASE WHEN walks THEN ARRAY['s.number', 's.label', 'd.id'] ELSE ARRAY['d.id'] END;
           start := CASE WHEN from_id IS NULL OR from_number < 'Infinity' THEN NULL
                         WHEN walks THEN format('(0, '''', %L::uuid)', from_id) ELSE format('(%L::uuid)', from_id) END;
           RETURN NEXT;
         END IF;
         RETURN;
       END IF;

       n := 1;
       IF walks THEN
         documents := walked || format(' AND s.name = %L', sort_key)
           || CASE WHEN high IS NULL THEN '' ELSE format(' AND s.number BETWEEN %L AND %L', low, high) END;
         number := 's.number';
         label := 's.label';
       ELSE
         documents := 'index_documents d WHERE ' || within || matching;
         number := CASE WHEN sort_key = 'relevance' THEN relevance
                        ELSE format('coalesce((d.sorts->%L->>0)::float8, ''Infinity'')', sort_key) END;
         label := CASE WHEN sort_key = 'relevance' THEN 'd.source'
                       ELSE format('coalesce(d.sorts->%L->>1, '''') COLLATE "unicode"', sort_key) END;
       END IF;
       keys := ARRAY[number, label, 'd.id'];
       RETURN NEXT;
     END $$`,
    `REVOKE EXECUTE ON FUNCTION ${FUNCTIONS.join(', ')} FROM PUBLIC`,
  ],
  down: FUNCTIONS.toReversed().map((name) => `DROP FUNCTION ${name}`),
});
