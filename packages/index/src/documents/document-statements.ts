export const OF_THE_BATCH = `tenant_id = $1 AND source = $2 AND generation = ANY ($3::int[]) AND id = ANY ($4::uuid[])`;

export const DELETE_DOCUMENTS = `
  DELETE FROM index_documents AS t
   WHERE ${OF_THE_BATCH}
     AND NOT EXISTS (SELECT FROM jsonb_to_recordset($5::jsonb) AS d (id uuid, locale text)
                      WHERE d.id = t.id AND d.locale = t.locale)`;

export const PLACES = `jsonb_to_recordset($6::jsonb) AS g (generation int, id uuid, ordinal int)`;

export const UPSERT_DOCUMENTS = `
  INSERT INTO index_documents AS t
    (tenant_id, source, generation, locale, id, key, title, terms, sorts, words, body, digest, ordinal, vocabulary, passage)
  SELECT $1::uuid, $2::text, g.generation, d.locale, d.id, d.key, d.title,
         d.terms || index_scope($1::uuid, $2::text, g.generation, d.locale), d.sorts,
         index_words(d.locale, d.a, d.b, d.c, d.d),
         d.body, d.digest, g.ordinal, d.vocabulary, d.passage
    FROM jsonb_to_recordset($5::jsonb) AS d
           (id uuid, locale text, key text, title text, terms text[], sorts jsonb, a text, b text, c text, d text,
            body jsonb, digest text, vocabulary text[], passage text)
    JOIN ${PLACES} USING (id)
   WHERE d.id = ANY ($4::uuid[]) AND g.generation = ANY ($3::int[])
  ON CONFLICT (tenant_id, id, source, generation, locale) DO UPDATE
    SET key = excluded.key, title = excluded.title, terms = excluded.terms, sorts = excluded.sorts,
        words = excluded.words, body = excluded.body, digest = excluded.digest,
        vocabulary = excluded.vocabulary, passage = excluded.passage
  WHERE t.digest <> excluded.digest`;

export const DELETE_SORTS = `
  DELETE FROM index_sorts AS t
   WHERE ${OF_THE_BATCH}
     AND NOT EXISTS (SELECT FROM jsonb_to_recordset($5::jsonb) AS d (id uuid, locale text, sorts jsonb)
                      WHERE d.id = t.id AND d.locale = t.locale AND d.sorts ? t.name)`;

export const UPSERT_SORTS = `
  INSERT INTO index_sorts AS t (tenant_id, source, generation, locale, name, id, number, label, ordinal)
  SELECT $1::uuid, $2::text, g.generation, d.locale, s.name, d.id, coalesce((s.place->>0)::float8, 'Infinity'),
         s.place->>1, g.ordinal
    FROM jsonb_to_recordset($5::jsonb) AS d (id uuid, locale text, sorts jsonb)
    JOIN ${PLACES} USING (id),
         jsonb_each(d.sorts) AS s (name, place)
   WHERE d.id = ANY ($4::uuid[]) AND g.generation = ANY ($3::int[])
  ON CONFLICT (tenant_id, id, source, generation, locale, name) DO UPDATE
    SET number = excluded.number, label = excluded.label
  WHERE (t.number, t.label) IS DISTINCT FROM (excluded.number, excluded.label)`;
