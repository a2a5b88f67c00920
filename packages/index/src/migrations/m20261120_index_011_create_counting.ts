import { defineMigration } from '@rustok/core';

const FUNCTIONS = [
  'index_price_place(uuid, text, int, jsonb)',
  'index_blocks(text, text)',
  'index_facet_counts(uuid, text, int, text, text[], index_block[], text[], int[], text[])',
  'index_price_range(text, index_block[], text[])',
] as const;

/**
 * What a page tells about all matches. Each condition of a search is a "part": the blocks of documents that it
 * leaves over, under a name. A facet is counted among what all parts but its own leave over.
 */
export const m20261120_index_011_create_counting = defineMigration({
  name: 'm20261120_index_011_create_counting',
  role: 'rustok_index',
  up: [
    `CREATE FUNCTION index_price_place(tenant uuid, source text, generation int, context jsonb) RETURNS text
     LANGUAGE sql IMMUTABLE PARALLEL SAFE
     RETURN format('p.tenant_id = %L AND p.source = %L AND p.generation = %s AND p.currency = %L AND p.region = %L
                    AND p.price_list = %L AND p.min_quantity = %s', tenant, source, generation, context->>'currency',
                   context->>'region', context->>'price_list', (context->>'min_quantity')::int)`,

    // Bits are gathered in numbers of 64 first: an aggregate of whole blocks would copy one for each document.
    `CREATE FUNCTION index_blocks(part text, documents text) RETURNS index_block[]
     LANGUAGE plpgsql STABLE AS $$
     DECLARE
       blocks index_block[];
     BEGIN
       EXECUTE format('SELECT array_agg(ROW(%L, b.block, b.bits)::index_block)
                         FROM (SELECT w.block, bit_or(w.bits::bit(64)::bit(4096) >> 64 * w.place) AS bits
                                 FROM (SELECT ordinal >> 12 AS block, ordinal >> 6 & 63 AS place,
                                              bit_or(1::bigint << 63 - (ordinal & 63)) AS bits
                                         FROM %s GROUP BY 1, 2) w
                                GROUP BY 1) b', part, documents) INTO blocks;
       RETURN coalesce(blocks, '{}');
     END $$`,

    // Where words leave few documents over, "ordinals" and "terms" are those that they have: fewer rows than all blocks.
    `CREATE FUNCTION index_facet_counts(tenant uuid, wanted_source text, served int, wanted_locale text, wanted text[],
                                        parts index_block[], names text[], ordinals int[], terms text[]) RETURNS jsonb
     LANGUAGE sql STABLE SET enable_seqscan = off SET jit = off
     BEGIN ATOMIC
       WITH facet AS MATERIALIZED (
         SELECT DISTINCT ON (f.name) f.name, w.position, CASE WHEN f.name = ANY (names) THEN f.name ELSE '' END AS omitted
           FROM unnest(wanted) WITH ORDINALITY AS w (name, position)
          CROSS JOIN LATERAL (
            SELECT w.name WHERE right(w.name, 2) <> '.*'
            UNION ALL
            (SELECT DISTINCT t.name FROM index_facets t
              WHERE t.tenant_id = tenant AND t.source = wanted_source AND t.generation = served AND t.locale = wanted_locale
                AND right(w.name, 2) = '.*' AND t.total > 0
                AND t.name >= left(w.name, -1) AND t.name < left(w.name, -2) || '/'
              ORDER BY t.name LIMIT 30)) f
          ORDER BY f.name, w.position),
       part AS MATERIALIZED (SELECT p.name, p.block, p.bits FROM unnest(parts) p),
       kept AS MATERIALIZED (
         SELECT o.omitted, p.block, bit_and(p.bits) AS bits
           FROM (SELECT DISTINCT facet.omitted FROM facet) o JOIN part p ON p.name <> o.omitted
          GROUP BY 1, 2
         HAVING count(*) = cardinality(names) - (o.omitted <> '')::int),
       counted AS (
         SELECT f.name, b.term, sum(bit_count(b.bits & k.bits))::int AS total
           FROM facet f JOIN kept k USING (omitted)
           JOIN index_facet_blocks b
             ON b.tenant_id = tenant AND b.source = wanted_source AND b.generation = served AND b.locale = wanted_locale
            AND b.name = f.name AND b.block = k.block
          WHERE ordinals IS NULL
          GROUP BY 1, 2
         UNION ALL
         SELECT f.name, t.term, count(*)::int
           FROM facet f JOIN kept k USING (omitted)
           JOIN unnest(ordinals, terms) AS t (ordinal, term)
             ON t.ordinal >> 12 = k.block AND get_bit(k.bits, t.ordinal & 4095) = 1 AND split_part(t.term, '=', 1) = f.name
          GROUP BY 1, 2
         UNION ALL
         -- Where nothing else narrows it, the totals are known.
         SELECT f.name, t.term, t.total
           FROM facet f
          CROSS JOIN LATERAL (
            SELECT t.term, t.total FROM index_facets t
             WHERE t.tenant_id = tenant AND t.source = wanted_source AND t.generation = served AND t.locale = wanted_locale
               AND t.name = f.name ORDER BY t.total DESC, t.term LIMIT 100) t
          WHERE cardinality(names) = (f.omitted <> '')::int),
       ranked AS (
         SELECT c.name, c.term, c.total, row_number() OVER (PARTITION BY c.name ORDER BY c.total DESC, c.term) AS rank
           FROM counted c WHERE c.total > 0)
       SELECT coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'values', coalesce(v.list, '[]'))
                                 ORDER BY f.position, f.name), '[]')
         FROM facet f
         LEFT JOIN LATERAL (
           SELECT jsonb_agg(jsonb_build_object('value', t.value, 'label', t.label, 'count', r.total) ORDER BY r.rank) AS list
             FROM ranked r
             JOIN index_facets t
               ON t.tenant_id = tenant AND t.source = wanted_source AND t.generation = served AND t.locale = wanted_locale
              AND t.name = r.name AND t.term = r.term
            WHERE r.name = f.name AND r.rank <= 100) v ON true;
     END`,

    // Prices are read from both ends until a document that is left over comes: soon where many are. Few
    // are faster found by looking at all prices once.
    `CREATE FUNCTION index_price_range(place text, parts index_block[], names text[]) RETURNS jsonb
     LANGUAGE plpgsql STABLE SET enable_seqscan = off SET jit = off AS $$
     DECLARE
       few constant int := 50;
       kept bit(4096)[];
       left_over int := few;
       condition text := '';
       range jsonb;
     BEGIN
       IF place IS NULL THEN RETURN NULL; END IF;
       IF names <> '{}' THEN
         SELECT array_agg(coalesce(k.bits, B'0'::bit(4096)) ORDER BY n), coalesce(sum(bit_count(k.bits)), 0) INTO kept, left_over
           FROM generate_series(0, (SELECT max(block) FROM unnest(parts))) n
           LEFT JOIN (SELECT block, bit_and(bits) AS bits FROM unnest(parts) GROUP BY 1
                      HAVING count(*) = cardinality(names)) k ON k.block = n;
         IF left_over = 0 THEN RETURN NULL; END IF;
         condition := ' AND p.ordinal >> 12 < cardinality($1) AND get_bit($1[(p.ordinal >> 12) + 1], p.ordinal & 4095) = 1';
       END IF;
       EXECUTE format(CASE WHEN left_over < few
         THEN 'SELECT jsonb_build_object(''min'', min(p.min), ''max'', max(p.max)) FROM index_prices p WHERE %1$s'
         ELSE 'SELECT jsonb_build_object(''min'', (SELECT p.min FROM index_prices p WHERE %1$s ORDER BY p.min LIMIT 1),
                                         ''max'', (SELECT p.max FROM index_prices p WHERE %1$s ORDER BY p.max DESC LIMIT 1))' END,
         place || condition) INTO range USING kept;
       RETURN CASE WHEN range->>'min' IS NOT NULL THEN range END;
     END $$`,
    `REVOKE EXECUTE ON FUNCTION ${FUNCTIONS.join(', ')} FROM PUBLIC`,
  ],
  down: FUNCTIONS.toReversed().map((name) => `DROP FUNCTION ${name}`),
});
