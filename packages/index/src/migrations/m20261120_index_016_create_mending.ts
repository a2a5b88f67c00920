import { defineMigration } from '@rustok/core';

const FUNCTIONS = [
  'index_split(uuid, text[], regconfig, text)',
  'index_related(text[], text)',
  'index_meant(uuid, text[], regconfig, jsonb)',
  'index_joined(uuid, text[], regconfig, jsonb, text)',
  'index_mend(uuid, text[], text, jsonb)',
] as const;

/** What is meant by words that nothing has, as they stand beside one another. Only a search that finds nothing comes here. */
export const m20261120_index_016_create_mending = defineMigration({
  name: 'm20261120_index_016_create_mending',
  role: 'rustok_index',
  up: [
    // A word written in one piece as the two that some document has, of at least three letters each: with fewer, most
    // misspelled words would fall into two.
    `CREATE FUNCTION index_split(tenant uuid, scopes text[], configuration regconfig, word text) RETURNS text
     LANGUAGE plpgsql STABLE AS $$
     DECLARE
       one tsquery;
       other tsquery;
       n int;
     BEGIN
       IF length(word) > 40 THEN RETURN NULL; END IF;
       FOR n IN SELECT s FROM generate_series(3, length(word) - 3) s ORDER BY abs(2 * s - length(word)) LOOP
         one := index_clause(configuration, jsonb_build_object('text', left(word, n)), false);
         other := index_clause(configuration, jsonb_build_object('text', substr(word, n + 1)), false);
         IF numnode(one) > 0 AND numnode(other) > 0 AND index_has(tenant, scopes, one && other) THEN
           RETURN left(word, n) || ' ' || substr(word, n + 1);
         END IF;
       END LOOP;
       RETURN NULL;
     END $$`,

    // The word that one is derived from, or that is derived from it: both begin alike, for four letters and most of the
    // shorter one. Where the database's locale knows no letters, this reads the words of the whole scope.
    `CREATE FUNCTION index_related(scopes text[], folded text) RETURNS text
     LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
     #variable_conflict use_variable
     DECLARE
       related text;
     BEGIN
       IF length(folded) NOT BETWEEN 4 AND 40 THEN RETURN NULL; END IF;
       EXECUTE 'SELECT v.word
                  FROM index_vocabulary v
                 CROSS JOIN LATERAL (
                   SELECT max(n) AS length FROM generate_series(4, least(length(v.folded), length($2))) n
                    WHERE left(v.folded, n) = left($2, n)) alike
                 WHERE v.near && $1 AND v.folded LIKE left($2, 4) || ''%'' AND v.documents > 0 AND v.folded <> $2
                   AND alike.length >= 0.6 * least(length(v.folded), length($2))
                 ORDER BY alike.length DESC, length(v.folded), v.documents DESC, v.word LIMIT 1'
         INTO related USING array(SELECT index_near_scope(scope) FROM unnest(scopes) scope), folded;
       RETURN related;
     END $$`,

    // Two pieces need no mistake at all, so they come before a word that is two mistakes away.
    `CREATE FUNCTION index_meant(tenant uuid, scopes text[], configuration regconfig, term jsonb) RETURNS text
     LANGUAGE plpgsql STABLE AS $$
     DECLARE
       folded text := term->>'folded';
       nearest text := index_nearest(scopes, folded);
     BEGIN
       IF index_distance(public.unaccent(nearest), folded) <= 1 THEN RETURN nearest; END IF;
       RETURN coalesce(index_split(tenant, scopes, configuration, term->>'text'), nearest, index_related(scopes, folded));
     END $$`,

    // A term of words that stand beside one another, as the one word that some document has; null where none has.
    `CREATE FUNCTION index_joined(tenant uuid, scopes text[], configuration regconfig, term jsonb, words text) RETURNS jsonb
     LANGUAGE plpgsql STABLE AS $$
     DECLARE
       whole jsonb := term || jsonb_build_object('text', replace(words, ' ', ''), 'folded', replace(words, ' ', ''), 'word', true);
       sought tsquery;
     BEGIN
       IF length(whole->>'text') > 40 THEN RETURN NULL; END IF;
       sought := index_clause(configuration, whole, false);
       RETURN CASE WHEN numnode(sought) > 0 AND index_has(tenant, scopes, sought) THEN whole END;
     END $$`,

    // "Corrections" tell for each replaced text what stands for it; nothing for the second of two that were joined.
    `CREATE FUNCTION index_mend(tenant uuid, scopes text[], wanted_locale text, question jsonb, OUT mended jsonb, OUT corrections jsonb)
     LANGUAGE plpgsql STABLE AS $$
     DECLARE
       configuration regconfig := index_configuration(wanted_locale);
       alternative jsonb;
       terms jsonb;
       term jsonb;
       following jsonb;
       whole jsonb;
       at int;
       sought tsquery;
       meant text;
     BEGIN
       mended := '[]';
       corrections := '{}';
       FOR alternative IN SELECT jsonb_array_elements(question) LOOP
         terms := '[]';
         at := 0;
         WHILE at < jsonb_array_length(alternative) LOOP
           term := alternative->at;
           following := alternative->(at + 1);
           at := at + 1;
           IF (term->>'part')::boolean THEN
             whole := CASE WHEN (following->>'part')::boolean
                           THEN index_joined(tenant, scopes, configuration, following, (term->>'text') || (following->>'text')) END;
             sought := index_query(configuration, index_expand(tenant, wanted_locale, jsonb_build_array(jsonb_build_array(term))), true);
             IF whole IS NOT NULL THEN
               corrections := corrections || jsonb_build_object(term->>'text', whole->>'text', following->>'text', '');
               at := at + 1;
               term := whole;
             ELSIF numnode(sought) > 0 AND NOT index_has(tenant, scopes, sought) THEN
               IF (term->>'word')::boolean THEN
                 meant := index_meant(tenant, scopes, configuration, term);
               ELSE
                 meant := index_joined(tenant, scopes, configuration, term, term->>'text')->>'text';
               END IF;
               IF meant IS NOT NULL THEN
                 corrections := corrections || jsonb_build_object(term->>'text', meant);
                 SELECT jsonb_agg(term || jsonb_build_object('text', word, 'folded', word, 'word', true) ORDER BY n) INTO term
                   FROM string_to_table(meant, ' ') WITH ORDINALITY w (word, n);
               END IF;
             END IF;
           END IF;
           terms := terms || term;
         END LOOP;
         mended := mended || jsonb_build_array(terms);
       END LOOP;
     END $$`,
    `REVOKE EXECUTE ON FUNCTION ${FUNCTIONS.join(', ')} FROM PUBLIC`,
  ],
  down: FUNCTIONS.toReversed().map((name) => `DROP FUNCTION ${name}`),
});
