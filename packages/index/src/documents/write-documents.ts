import type { ReadModelDocument, ReadModelSource, WriteTransaction } from '@rustok/core';
import { toDocumentRow } from './document-rows.js';

interface Batch {
  readonly source: ReadModelSource;
  readonly generations: readonly number[];
  /** All ids that were loaded; those without a document are deleted. */
  readonly ids: readonly string[];
  readonly documents: readonly ReadModelDocument[];
}

/** Makes the index equal to what was loaded. A document that did not change is not written again. */
export async function writeDocuments(tx: WriteTransaction, batch: Batch): Promise<void> {
  const { source, generations, ids } = batch;
  const documents = JSON.stringify(batch.documents.map((document) => toDocumentRow(document, source.sortKeys)));
  const parameters = [source.name, generations, ids, documents];
  for (const statement of [DELETE_DOCUMENTS, UPSERT_DOCUMENTS, DELETE_SORTS, UPSERT_SORTS]) {
    await tx.query(statement, parameters);
  }
}

const OF_THE_BATCH = `tenant_id = $1 AND source = $2 AND generation = ANY ($3::int[]) AND id = ANY ($4::uuid[])`;

const DELETE_DOCUMENTS = `
  DELETE FROM index_documents AS t
   WHERE ${OF_THE_BATCH}
     AND NOT EXISTS (SELECT FROM jsonb_to_recordset($5::jsonb) AS d (id uuid, locale text)
                      WHERE d.id = t.id AND d.locale = t.locale)`;

const UPSERT_DOCUMENTS = `
  INSERT INTO index_documents AS t
    (tenant_id, source, generation, locale, id, key, title, terms, sorts, words, body, digest)
  SELECT $1::uuid, $2::text, g.generation, d.locale, d.id, d.key, d.title,
         d.terms || index_scope($1::uuid, $2::text, g.generation, d.locale), d.sorts,
         index_words(d.locale, d.a, d.b, d.c, d.d),
         d.body, d.digest
    FROM jsonb_to_recordset($5::jsonb) AS d
           (id uuid, locale text, key text, title text, terms text[], sorts jsonb, a text, b text, c text, d text,
            body jsonb, digest text),
         unnest($3::int[]) AS g (generation)
   WHERE d.id = ANY ($4::uuid[])
  ON CONFLICT (tenant_id, id, source, generation, locale) DO UPDATE
    SET key = excluded.key, title = excluded.title, terms = excluded.terms, sorts = excluded.sorts,
        words = excluded.words, body = excluded.body, digest = excluded.digest
  WHERE t.digest <> excluded.digest`;

const DELETE_SORTS = `
  DELETE FROM index_sorts AS t
   WHERE ${OF_THE_BATCH}
     AND NOT EXISTS (SELECT FROM jsonb_to_recordset($5::jsonb) AS d (id uuid, locale text, sorts jsonb)
                      WHERE d.id = t.id AND d.locale = t.locale AND d.sorts ? t.name)`;

const UPSERT_SORTS = `
  INSERT INTO index_sorts AS t (tenant_id, source, generation, locale, name, id, number, label)
  SELECT $1::uuid, $2::text, g.generation, d.locale, s.name, d.id, coalesce((s.place->>0)::float8, 'Infinity'), s.place->>1
    FROM jsonb_to_recordset($5::jsonb) AS d (id uuid, locale text, sorts jsonb),
         jsonb_each(d.sorts) AS s (name, place),
         unnest($3::int[]) AS g (generation)
   WHERE d.id = ANY ($4::uuid[])
  ON CONFLICT (tenant_id, id, source, generation, locale, name) DO UPDATE
    SET number = excluded.number, label = excluded.label
  WHERE (t.number, t.label) IS DISTINCT FROM (excluded.number, excluded.label)`;
