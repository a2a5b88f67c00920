import { defineMigration, type MigrationStep } from '@rustok/core';
import { m20261120_index_004_create_reads } from './m20261120_index_004_create_reads.js';
import { m20261120_index_005_create_search } from './m20261120_index_005_create_search.js';

const FUNCTIONS = [
  'index_served(uuid, text[], text, text)',
  'index_get(text, text, text, uuid[], text[], jsonb)',
  'index_asked(uuid, text[], text, jsonb)',
  'index_ranges(text, text, jsonb)',
  'index_narrowing(text, text, jsonb)',
] as const;

const FORMER_GET = 'index_get(text, text, text, uuid[], text[])';

const statements = (step: MigrationStep) => (typeof step === 'function' ? [] : [...step]);

/**
 * A search is one JSON value: what it may ask for grows, and its function's signature does not. Each of its conditions is
 * text of a statement, since constants give each search the plan that fits its own words.
 */
export const m20261120_index_012_create_conditions = defineMigration({
  name: 'm20261120_index_012_create_conditions',
  role: 'rustok_index',
  up: [
    ...statements(m20261120_index_005_create_search.down),
    `DROP FUNCTION ${FORMER_GET}`,

    `CREATE FUNCTION index_served(tenant uuid, sources text[], wanted_locale text, fallback text,
                                  OUT scopes text[], OUT source text, OUT generation int, OUT locale text)
     LANGUAGE sql STABLE
     BEGIN ATOMIC
       SELECT array_agg(index_scope(tenant, g.source, g.generation, l.locale)), min(g.source), min(g.generation), min(l.locale)
         FROM index_generations g
        CROSS JOIN LATERAL (SELECT index_locale(g.locales, wanted_locale, fallback) AS locale) l
        WHERE g.tenant_id = tenant AND g.source = ANY (sources) AND g.state = 'active';
     END`,

    `CREATE FUNCTION index_get(wanted_source text, wanted_locale text, fallback text, ids uuid[], keys text[], prices jsonb)
     RETURNS TABLE (tenant_id uuid, source text, id uuid, key text, title text, body jsonb, price jsonb)
     LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = rustok, pg_temp ROWS 10 AS $$
     #variable_conflict use_column
     DECLARE
       tenant uuid := index_tenant();
       served record;
     BEGIN
       SELECT * INTO served FROM index_served(tenant, ARRAY[wanted_source], wanted_locale, fallback);
       IF served.scopes IS NULL THEN RETURN; END IF;
       -- One shape for ids and one for keys, so that neither plan has to fit both.
       IF ids IS NULL THEN
         ids := array(SELECT d.id FROM index_documents d
                       WHERE d.tenant_id = tenant AND d.source = served.source AND d.generation = served.generation
                         AND d.locale = served.locale AND d.key = ANY (keys));
       END IF;
       RETURN QUERY
         SELECT d.tenant_id, d.source, d.id, d.key, d.title, d.body,
                CASE WHEN prices IS NOT NULL THEN
                  (SELECT p.body FROM index_prices p
                    WHERE p.tenant_id = tenant AND p.id = d.id AND p.source = served.source AND p.generation = served.generation
                      AND p.currency = prices->>'currency' AND p.region = prices->>'region'
                      AND p.price_list = prices->>'price_list' AND p.min_quantity = (prices->>'min_quantity')::int) END
           FROM index_documents d
          WHERE d.tenant_id = tenant AND d.source = served.source AND d.generation = served.generation
            AND d.locale = served.locale AND d.id = ANY (ids);
     END $$`,

    // The condition that the words of a search make. Pinned documents match whatever they say; hidden ones never do.
    `CREATE FUNCTION index_asked(tenant uuid, scopes text[], wanted_locale text, request jsonb,
                                 OUT condition text, OUT query tsquery, OUT corrections jsonb, OUT pinned uuid[])
     LANGUAGE plpgsql STABLE AS $$
     DECLARE
       hidden uuid[];
     BEGIN
       pinned := '{}';
       IF jsonb_typeof(request->'question') IS DISTINCT FROM 'array' THEN RETURN; END IF;
       SELECT * INTO query, corrections FROM index_understand(tenant, scopes, wanted_locale, request->'question');
       SELECT coalesce(array_agg(i.id ORDER BY p.source, i.n) FILTER (WHERE i.is_pinned), '{}'),
              array_agg(i.id) FILTER (WHERE NOT i.is_pinned)
         INTO pinned, hidden
         FROM index_pins p
        CROSS JOIN LATERAL (
          SELECT id, n, true AS is_pinned FROM unnest(p.pinned) WITH ORDINALITY u (id, n)
          UNION ALL SELECT id, n, false FROM unnest(p.hidden) WITH ORDINALITY u (id, n)) i
        WHERE p.tenant_id = tenant AND p.locale = wanted_locale AND request->'sources' ? p.source
          AND md5(index_stem(p.locale, p.query)) = md5(index_stem(wanted_locale, request->>'phrase'));
       condition := CASE WHEN numnode(query) = 0 THEN 'false' ELSE format('d.words @@ %L::tsquery', query) END;
       IF pinned <> '{}' THEN condition := format('(%s OR d.id = ANY (%L::uuid[]))', condition, pinned); END IF;
       IF hidden IS NOT NULL THEN condition := format('%s AND d.id <> ALL (%L::uuid[])', condition, hidden); END IF;
     END $$`,

    // The condition that its ranges make. Documents of a narrow range are named, so that they are looked for by their
    // ids; "is_narrow" says so.
    `CREATE FUNCTION index_narrowing(sorts_place text, price_place text, request jsonb,
                                     OUT condition text, OUT is_narrow boolean)
     LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
     DECLARE
       few uuid[];
       each record;
     BEGIN
       condition := '';
       is_narrow := false;
       FOR each IN SELECT r.name, r.documents, r.otherwise FROM index_ranges(sorts_place, price_place, request) r LOOP
         EXECUTE format('SELECT array_agg(id) FROM (SELECT id FROM %s LIMIT 501) s', each.documents) INTO few;
         IF coalesce(cardinality(few), 0) <= 500 THEN
           is_narrow := true;
           condition := condition || format(' AND d.id = ANY (%L::uuid[])', coalesce(few, '{}'));
         ELSE
           condition := condition || ' AND ' || each.otherwise;
         END IF;
       END LOOP;
     END $$`,

    // Each range as the documents within it, and as a condition on a document.
    `CREATE FUNCTION index_ranges(sorts_place text, price_place text, request jsonb)
     RETURNS TABLE (name text, documents text, otherwise text)
     LANGUAGE sql STABLE
     BEGIN ATOMIC
       SELECT r.name,
              CASE WHEN r.name = 'price' AND price_place IS NOT NULL
                   THEN format('index_prices p WHERE %s AND p.min <= %L AND p.max >= %L', price_place, b.high, b.low)
                   ELSE format('index_sorts s WHERE %s AND s.name = %L AND s.number BETWEEN %L AND %L',
                               sorts_place, r.name, b.low, b.high) END,
              CASE WHEN r.name = 'price' AND price_place IS NOT NULL
                   THEN format('EXISTS (SELECT FROM index_prices p WHERE p.id = d.id AND %s AND p.min <= %L AND p.max >= %L)',
                               price_place, b.high, b.low)
                   ELSE format('(d.sorts->%L->>0)::float8 BETWEEN %L AND %L', r.name, b.low, b.high) END
         FROM jsonb_to_recordset(request->'ranges') AS r (name text, min float8, max float8)
        CROSS JOIN LATERAL (SELECT coalesce(r.min, '-Infinity') AS low, coalesce(r.max, '1.7976931348623157e308') AS high) b;
     END`,
    `REVOKE EXECUTE ON FUNCTION ${FUNCTIONS.join(', ')} FROM PUBLIC`,
    'GRANT EXECUTE ON FUNCTION index_get(text, text, text, uuid[], text[], jsonb) TO rustok_app',
  ],
  down: [
    ...FUNCTIONS.toReversed().map((name) => `DROP FUNCTION ${name}`),
    ...statements(m20261120_index_004_create_reads.up).filter((text) => text.includes('FUNCTION index_get')),
    ...statements(m20261120_index_005_create_search.up),
  ],
});
