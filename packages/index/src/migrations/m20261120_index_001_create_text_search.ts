import { defineMigration } from '@rustok/core';

/** PostgreSQL's own stemmers by the language that a locale begins with; any other language has none. */
const LANGUAGES = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
} as const;

const languages = Object.entries(LANGUAGES);

/** Accents are taken off before a word is stemmed, so that "cafe" finds "café" and "елка" finds "ёлка". */
function configuration(name: string, origin: string, stemmer: string): string[] {
  return [
    `CREATE TEXT SEARCH CONFIGURATION ${name} (COPY = pg_catalog.${origin})`,
    `ALTER TEXT SEARCH CONFIGURATION ${name} ALTER MAPPING FOR word, hword, hword_part WITH public.unaccent, ${stemmer}`,
    `ALTER TEXT SEARCH CONFIGURATION ${name}
       ALTER MAPPING FOR numword, numhword, hword_numpart WITH public.unaccent, simple`,
  ];
}

export const m20261120_index_001_create_text_search = defineMigration({
  name: 'm20261120_index_001_create_text_search',
  role: 'rustok_index',
  up: [
    ...configuration('rustok_simple', 'simple', 'simple'),
    ...languages.flatMap(([code, language]) => configuration(`rustok_${code}`, language, `${language}_stem`)),
    `CREATE FUNCTION index_configuration(locale text) RETURNS regconfig
     LANGUAGE sql IMMUTABLE PARALLEL SAFE
     RETURN CASE split_part(locale, '-', 1)
       ${languages.map(([code]) => `WHEN '${code}' THEN 'rustok_${code}'::regconfig`).join('\n')}
       ELSE 'rustok_simple'::regconfig END`,
    // A tsvector holds one megabyte of words. Longer texts are searched by their beginnings.
    `CREATE FUNCTION index_words(locale text, a text, b text, c text, d text) RETURNS tsvector
     LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET client_min_messages = warning AS $$
     DECLARE
       configuration regconfig := index_configuration(locale);
       kept int := greatest(length(a), length(b), length(c), length(d));
     BEGIN
       LOOP
         BEGIN
           RETURN setweight(to_tsvector(configuration, left(a, kept)), 'A')
               || setweight(to_tsvector(configuration, left(b, kept)), 'B')
               || setweight(to_tsvector(configuration, left(c, kept)), 'C')
               || setweight(to_tsvector(configuration, left(d, kept)), 'D');
         EXCEPTION WHEN program_limit_exceeded THEN
           kept := kept / 2;
         END;
       END LOOP;
     END $$`,
    `REVOKE EXECUTE ON FUNCTION index_configuration(text), index_words(text, text, text, text, text) FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION index_configuration(text), index_words(text, text, text, text, text) TO rustok_app`,
  ],
  down: [
    'DROP FUNCTION index_words(text, text, text, text, text)',
    'DROP FUNCTION index_configuration(text)',
    ...['simple', ...languages.map(([code]) => code)].map((code) => `DROP TEXT SEARCH CONFIGURATION rustok_${code}`),
  ],
});
