import type { WriteTransaction } from '@rustok/core';
import type { DocumentChanges } from './document-changes.js';

/** Writes what a batch changes in the counts of facets and words. */
export async function writeCounts(tx: WriteTransaction, source: string, changes: DocumentChanges): Promise<void> {
  const { facets, words } = changes;
  if (facets.length > 0) await tx.query(FACETS, [source, JSON.stringify(facets)]);
  const toggled = facets.filter((each) => each.toggled.length > 0);
  if (toggled.length > 0) await tx.query(BLOCKS, [source, JSON.stringify(toggled)]);
  if (words.length > 0) await tx.query(WORDS, [source, JSON.stringify(words)]);
}

/** Only rows that change are locked, in one order: no two batches wait for each other. */
const FACETS = `
  INSERT INTO index_facets AS t (tenant_id, source, generation, locale, name, term, value, label, total)
  SELECT $1::uuid, $2::text, c.generation, c.locale, c.name, c.term, c.value, c.label, c.total
    FROM jsonb_to_recordset($3::jsonb) AS c
           (generation int, locale text, name text, term text, value text, label text, total int)
    LEFT JOIN index_facets AS t
           ON t.tenant_id = $1 AND t.source = $2 AND t.generation = c.generation AND t.locale = c.locale
          AND t.name = c.name AND t.term = c.term
   WHERE c.total <> 0 OR (c.label <> '' AND c.label IS DISTINCT FROM t.label)
   ORDER BY c.generation, c.locale COLLATE "C", c.name COLLATE "C", c.term COLLATE "C"
  ON CONFLICT (tenant_id, source, generation, locale, name, term) DO UPDATE
    SET total = t.total + excluded.total,
        label = CASE WHEN excluded.label = '' THEN t.label ELSE excluded.label END`;

const BLOCKS = `
  INSERT INTO index_facet_blocks AS t (tenant_id, source, generation, locale, name, term, block, bits)
  SELECT $1::uuid, $2::text, c.generation, c.locale, c.name, c.term, o.ordinal >> 12,
         bit_or(set_bit(B'0'::bit(4096), o.ordinal & 4095, 1))
    FROM jsonb_to_recordset($3::jsonb) AS c (generation int, locale text, name text, term text, toggled int[]),
         unnest(c.toggled) AS o (ordinal)
   GROUP BY c.generation, c.locale, c.name, c.term, o.ordinal >> 12
   ORDER BY c.generation, c.locale COLLATE "C", c.name COLLATE "C", c.term COLLATE "C", o.ordinal >> 12
  ON CONFLICT (tenant_id, source, generation, locale, name, term, block) DO UPDATE SET bits = t.bits # excluded.bits`;

const WORDS = `
  INSERT INTO index_vocabulary AS t (tenant_id, source, generation, locale, word, folded, documents, near)
  SELECT $1::uuid, $2::text, c.generation, c.locale, c.word, c.folded, c.documents,
         CASE WHEN t.word IS NULL
              THEN index_near(s.scope, c.folded) || index_near_scope(s.scope) ELSE '{}' END
    FROM jsonb_to_recordset($3::jsonb) AS c (generation int, locale text, word text, folded text, documents int)
   CROSS JOIN LATERAL (SELECT index_scope($1::uuid, $2::text, c.generation, c.locale) AS scope) AS s
    LEFT JOIN index_vocabulary AS t
           ON t.tenant_id = $1 AND t.source = $2 AND t.generation = c.generation AND t.locale = c.locale
          AND t.word = c.word
   ORDER BY c.generation, c.locale COLLATE "C", c.word COLLATE "C"
  ON CONFLICT (tenant_id, source, generation, locale, word) DO UPDATE SET documents = t.documents + excluded.documents`;
