import type { ReadModelDocument, ReadModelSource, WriteTransaction } from '@rustok/core';
import { toDocumentRow, toSortRows } from './document-rows.js';

interface Batch {
  readonly source: ReadModelSource;
  readonly generations: readonly number[];
  /** All ids that were loaded; those without a document are deleted. */
  readonly ids: readonly string[];
  readonly documents: readonly ReadModelDocument[];
}

/** Makes the index equal to what was loaded. A document that did not change is not written again. */
export async function writeDocuments(
  tx: WriteTransaction,
  { source, generations, ids, documents }: Batch,
): Promise<void> {
  const rows = JSON.stringify(documents.map(toDocumentRow));
  const sorts = JSON.stringify(documents.flatMap((document) => toSortRows(document, source.sortKeys)));

  for (const table of ['index_documents', 'index_sorts']) {
    await tx.query(
      `DELETE FROM ${table} AS t WHERE tenant_id = $1 AND source = $2 AND generation = ANY ($3::int[]) AND id = ANY ($4::uuid[])
          AND NOT EXISTS (SELECT FROM jsonb_to_recordset($5::jsonb) AS k (id uuid, locale text)
                           WHERE k.id = t.id AND k.locale = t.locale)`,
      [source.name, generations, ids, JSON.stringify(documents.map(({ id, locale }) => ({ id, locale })))],
    );
  }
  await tx.query(
    `INSERT INTO index_documents AS t
       (tenant_id, source, generation, locale, id, key, title, terms, ranges, words, body, digest)
     SELECT $1::uuid, $2, g.generation, d.locale, d.id, d.key, d.title,
            d.terms || index_scope($1::uuid, $2, g.generation, d.locale), d.ranges,
            setweight(index_words(d.locale, d.a), 'A') || setweight(index_words(d.locale, d.b), 'B')
              || setweight(index_words(d.locale, d.c), 'C') || setweight(index_words(d.locale, d.d), 'D'),
            d.body, d.digest
       FROM jsonb_to_recordset($4::jsonb) AS d
              (id uuid, locale text, key text, title text, terms text[], ranges jsonb, a text, b text, c text, d text,
               body jsonb, digest text),
            unnest($3::int[]) AS g (generation)
     ON CONFLICT (tenant_id, source, generation, locale, id) DO UPDATE
       SET key = excluded.key, title = excluded.title, terms = excluded.terms, ranges = excluded.ranges,
           words = excluded.words, body = excluded.body, digest = excluded.digest
     WHERE t.digest <> excluded.digest`,
    [source.name, generations, rows],
  );
  await tx.query(
    `INSERT INTO index_sorts AS t (tenant_id, source, generation, locale, name, id, number, label)
     SELECT $1::uuid, $2, g.generation, s.locale, s.name, s.id, coalesce(s.number, 'Infinity'), s.label
       FROM jsonb_to_recordset($4::jsonb) AS s (id uuid, locale text, name text, number float8, label text),
            unnest($3::int[]) AS g (generation)
     ON CONFLICT (tenant_id, source, generation, locale, name, id) DO UPDATE
       SET number = excluded.number, label = excluded.label
     WHERE (t.number, t.label) IS DISTINCT FROM (excluded.number, excluded.label)`,
    [source.name, generations, sorts],
  );
}
