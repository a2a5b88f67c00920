import { defineMigration } from '@rustok/core';

/** The words of a document, as 001 made them and, with `simple`, also as they are written. */
const indexWords = (simple: boolean) => {
  const vector = (letter: string) =>
    simple ? `index_vector(configuration, left(${letter}, kept))` : `to_tsvector(configuration, left(${letter}, kept))`;
  return `CREATE OR REPLACE FUNCTION index_words(locale text, a text, b text, c text, d text) RETURNS tsvector
     LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET client_min_messages = warning AS $$
     DECLARE
       configuration regconfig := index_configuration(locale);
       kept int := greatest(length(a), length(b), length(c), length(d));
     BEGIN
       LOOP
         BEGIN
           RETURN setweight(${vector('a')}, 'A')
               || setweight(${vector('b')}, 'B')
               || setweight(${vector('c')}, 'C')
               || setweight(${vector('d')}, 'D');
         EXCEPTION WHEN program_limit_exceeded THEN
           kept := kept / 2;
         END;
       END LOOP;
     END $$`;
};

const FUNCTIONS = [
  'index_vector(regconfig, text)',
  'index_clause(regconfig, jsonb, boolean)',
  'index_query(regconfig, jsonb, boolean)',
  'index_has(uuid, text[], tsquery)',
  'index_distance(text, text)',
  'index_nearest(text[], text)',
  'index_expand(uuid, text, jsonb)',
  'index_correct(uuid, text[], regconfig, jsonb)',
  'index_understand(uuid, text[], text, jsonb)',
] as const;

/**
 * How a question becomes a query. A question is a list of alternatives, each a list of terms that all
 * must be there: `{text, folded, part, word, prefix, not, title}`, where `folded` is what the vocabulary is asked for.
 */
export const m20261120_index_010_create_understanding = defineMigration({
  name: 'm20261120_index_010_create_understanding',
  role: 'rustok_index',
  up: [
    // A word whose stem is another text is found as it is written too: as the beginning of one that is being
    // typed, as a name of another language, and as one that says nothing in this one.
    `CREATE FUNCTION index_vector(configuration regconfig, phrase text) RETURNS tsvector
     LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
     DECLARE
       stemmed tsvector := to_tsvector(configuration, phrase);
     BEGIN
       IF configuration = 'rustok_simple'::regconfig THEN RETURN stemmed; END IF;
       RETURN stemmed || ts_delete(to_tsvector('rustok_simple', phrase), tsvector_to_array(stemmed));
     END $$`,
    indexWords(true),

    `CREATE FUNCTION index_clause(configuration regconfig, term jsonb, parts boolean) RETURNS tsquery
     LANGUAGE plpgsql STABLE PARALLEL SAFE SET client_min_messages = warning AS $$
     DECLARE
       phrase text := term->>'text';
       beginning text := quote_literal(phrase) || CASE WHEN (term->>'title')::boolean THEN ':*A' ELSE ':*' END;
       stemmed tsquery;
       written tsquery;
       each jsonb;
       found tsquery := '';
     BEGIN
       IF term ? 'all' THEN
         FOR each IN SELECT jsonb_array_elements(term->'all') LOOP
           found := found && index_clause(configuration, each, parts);
         END LOOP;
         FOR each IN SELECT jsonb_array_elements(term->'also') LOOP
           found := found || index_clause(configuration, jsonb_build_object('text', each), false);
         END LOOP;
         RETURN found;
       END IF;
       IF (term->>'prefix')::boolean OR parts AND (term->>'part')::boolean THEN
         stemmed := to_tsquery(configuration, beginning);
         written := to_tsquery('rustok_simple', beginning);
       ELSIF (term->>'title')::boolean THEN
         stemmed := to_tsquery(configuration, quote_literal(phrase) || ':A');
         written := to_tsquery('rustok_simple', quote_literal(phrase) || ':A');
       ELSE
         stemmed := phraseto_tsquery(configuration, phrase);
         written := phraseto_tsquery('rustok_simple', phrase);
       END IF;
       -- Of a word that says nothing in this language, nothing is asked.
       IF numnode(stemmed) = 0 THEN RETURN stemmed; END IF;
       IF stemmed::text <> written::text THEN stemmed := stemmed || written; END IF;
       RETURN CASE WHEN (term->>'not')::boolean THEN !! stemmed ELSE stemmed END;
     END $$`,

    `CREATE FUNCTION index_query(configuration regconfig, question jsonb, parts boolean) RETURNS tsquery
     LANGUAGE plpgsql STABLE PARALLEL SAFE SET client_min_messages = warning AS $$
     DECLARE
       alternative jsonb;
       term jsonb;
       every tsquery;
       found tsquery := '';
     BEGIN
       FOR alternative IN SELECT jsonb_array_elements(question) LOOP
         every := '';
         FOR term IN SELECT jsonb_array_elements(alternative) LOOP
           every := every && index_clause(configuration, term, parts);
         END LOOP;
         found := found || every;
       END LOOP;
       -- A question of nothing but words that say nothing is taken as it is written.
       IF numnode(found) = 0 AND configuration <> 'rustok_simple'::regconfig THEN
         RETURN index_query('rustok_simple', question, parts);
       END IF;
       RETURN found;
     END $$`,

    // Only bitmaps: a plan that begins to answer soon would read all documents of the tenant when there is no answer.
    `CREATE FUNCTION index_has(tenant uuid, scopes text[], query tsquery) RETURNS boolean
     LANGUAGE plpgsql STABLE SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off SET jit = off AS $$
     DECLARE
       is_there boolean;
     BEGIN
       IF numnode(query) = 0 THEN RETURN false; END IF;
       EXECUTE format('SELECT EXISTS (SELECT FROM index_documents d
                        WHERE d.tenant_id = %L AND d.terms && %L::text[] AND d.words @@ %L::tsquery)',
                      tenant, scopes, query) INTO is_there;
       RETURN is_there;
     END $$`,

    // Two letters that changed places are one mistake.
    `CREATE FUNCTION index_distance(one text, other text) RETURNS int
     LANGUAGE sql IMMUTABLE PARALLEL SAFE
     RETURN CASE WHEN length(one) = length(other) AND one <> other AND EXISTS (
                        SELECT FROM generate_series(1, length(one) - 1) n
                         WHERE overlay(one PLACING substr(one, n + 1, 1) || substr(one, n, 1) FROM n FOR 2) = other)
                 THEN 1 ELSE public.levenshtein(one, other) END`,

    // The word that is meant: one mistake in a short one, two in a longer one, three in a long one.
    `CREATE FUNCTION index_nearest(scopes text[], folded text) RETURNS text
     LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
     #variable_conflict use_variable
     DECLARE
       allowed int := CASE WHEN length(folded) < 5 THEN 1 WHEN length(folded) < 9 THEN 2 ELSE 3 END;
       scope text;
       nearest text;
       shortest int := allowed + 1;
       each record;
     BEGIN
       IF length(folded) NOT BETWEEN 3 AND 40 THEN RETURN NULL; END IF;
       FOREACH scope IN ARRAY scopes LOOP
         EXECUTE 'SELECT v.word, index_distance(v.folded, $2) AS distance, v.documents, left(v.folded, 1) <> left($2, 1) AS begins_otherwise
                    FROM index_vocabulary v WHERE v.near && $1 AND v.documents > 0 AND v.folded <> $2
                   ORDER BY 2, 4, 3 DESC, 1 LIMIT 1'
            INTO each USING index_near(scope, folded), folded;
         IF each.distance IS NULL OR each.distance > allowed THEN
           EXECUTE 'SELECT v.word, index_distance(v.folded, $2) AS distance, v.documents, left(v.folded, 1) <> left($2, 1) AS begins_otherwise
                      FROM index_vocabulary v
                     WHERE v.near @> ARRAY[$1] AND v.folded OPERATOR(public.%) $2 AND v.documents > 0 AND v.folded <> $2
                     ORDER BY 2, 4, 3 DESC, 1 LIMIT 1'
              INTO each USING index_near_scope(scope), folded;
         END IF;
         IF each.distance < shortest THEN
           nearest := each.word;
           shortest := each.distance;
         END IF;
       END LOOP;
       RETURN nearest;
     END $$`,

    // Up to three terms that stand together may have synonyms; the longest are taken first.
    `CREATE FUNCTION index_expand(tenant uuid, wanted_locale text, question jsonb) RETURNS jsonb
     LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
     DECLARE
       expanded jsonb := '[]';
       alternative jsonb;
       terms jsonb;
       at int;
       taken int;
       others text[];
       part jsonb;
     BEGIN
       IF NOT EXISTS (SELECT FROM index_synonyms s WHERE s.tenant_id = tenant AND s.locale = wanted_locale) THEN
         RETURN question;
       END IF;
       FOR alternative IN SELECT jsonb_array_elements(question) LOOP
         terms := '[]';
         at := 0;
         WHILE at < jsonb_array_length(alternative) LOOP
           others := NULL;
           FOR taken IN REVERSE least(3, jsonb_array_length(alternative) - at) .. 1 LOOP
             part := jsonb_path_query_array(alternative, '$[$from to $to]', jsonb_build_object('from', at, 'to', at + taken - 1));
             CONTINUE WHEN part @? '$[*] ? (@.not == true)';
             SELECT array_agg(DISTINCT other) INTO others
               FROM (SELECT s.words, s.also_finds FROM index_synonyms s
                      WHERE s.tenant_id = tenant AND s.locale = wanted_locale
                        AND index_stems(s.tenant_id, s.locale, s.words) && index_stems(tenant, wanted_locale, ARRAY[(
                              SELECT string_agg(term->>'text', ' ' ORDER BY n)
                                FROM jsonb_array_elements(part) WITH ORDINALITY p (term, n))])) s,
                    unnest(CASE WHEN s.also_finds = '{}' THEN s.words ELSE s.also_finds END) other;
             EXIT WHEN others IS NOT NULL;
           END LOOP;
           IF others IS NULL THEN
             terms := terms || jsonb_build_array(alternative->at);
             at := at + 1;
           ELSE
             terms := terms || jsonb_build_object('all', part, 'also', to_jsonb(others));
             at := at + taken;
           END IF;
         END LOOP;
         expanded := expanded || jsonb_build_array(terms);
       END LOOP;
       RETURN expanded;
     END $$`,

    // Words that nothing has, nor anything that begins with them, and what is meant by each.
    `CREATE FUNCTION index_correct(tenant uuid, scopes text[], configuration regconfig, question jsonb) RETURNS jsonb
     LANGUAGE plpgsql STABLE AS $$
     DECLARE
       term jsonb;
       sought tsquery;
       meant text;
       corrections jsonb := '{}';
     BEGIN
       FOR term IN SELECT DISTINCT t FROM jsonb_path_query(question, '$.**{0 to 4} ? (@.word == true && !(@.not == true))') t LOOP
         sought := index_clause(configuration, term, true);
         CONTINUE WHEN numnode(sought) = 0 OR index_has(tenant, scopes, sought);
         meant := index_nearest(scopes, term->>'folded');
         IF meant IS NOT NULL THEN corrections := corrections || jsonb_build_object(term->>'text', meant); END IF;
       END LOOP;
       RETURN corrections;
     END $$`,

    // First all words are looked for as they are, then as parts, then without their mistakes.
    `CREATE FUNCTION index_understand(tenant uuid, scopes text[], wanted_locale text, question jsonb,
                                      OUT query tsquery, OUT corrections jsonb)
     LANGUAGE plpgsql STABLE AS $$
     DECLARE
       configuration regconfig := index_configuration(wanted_locale);
       expanded jsonb := index_expand(tenant, wanted_locale, question);
       parts tsquery;
       corrected jsonb;
     BEGIN
       query := index_query(configuration, expanded, false);
       IF numnode(query) = 0 OR index_has(tenant, scopes, query) THEN RETURN; END IF;
       parts := index_query(configuration, expanded, true);
       IF index_has(tenant, scopes, parts) THEN
         query := parts;
         RETURN;
       END IF;
       corrected := index_correct(tenant, scopes, configuration, expanded);
       IF corrected = '{}' THEN RETURN; END IF;
       parts := index_query(configuration, index_expand(tenant, wanted_locale, (
         SELECT jsonb_agg((
                  SELECT jsonb_agg(CASE WHEN (term->>'word')::boolean AND corrected ? (term->>'text')
                                        THEN term || jsonb_build_object('text', corrected->>(term->>'text')) ELSE term END)
                    FROM jsonb_array_elements(alternative) term))
           FROM jsonb_array_elements(question) alternative)), true);
       IF index_has(tenant, scopes, parts) THEN
         query := parts;
         corrections := corrected;
       END IF;
     END $$`,
    `REVOKE EXECUTE ON FUNCTION ${FUNCTIONS.join(', ')} FROM PUBLIC`,
    'GRANT EXECUTE ON FUNCTION index_vector(regconfig, text) TO rustok_app',
  ],
  down: [indexWords(false), ...FUNCTIONS.toReversed().map((name) => `DROP FUNCTION ${name}`)],
});
