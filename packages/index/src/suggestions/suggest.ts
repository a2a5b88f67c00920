import type { ReadModelSource, RequestContext, StyledText, Suggestions, SuggestRequest, TenantDb } from '@rustok/core';
import { mark, toHtml } from '../search/highlight.js';
import { readPhrase, type Phrase } from '../search/phrase.js';

interface TitleRow {
  readonly word: null;
  readonly source: string;
  readonly id: string;
  readonly key: string;
  readonly title: string;
}

type Row = TitleRow | { readonly word: string };

const SUGGEST = `SELECT source, id, key, title, word FROM index_suggest($2::jsonb) WHERE tenant_id = $1`;

const NOTHING: Suggestions = { queries: [], hits: [] };

/** What somebody may be typing, in one statement. */
export async function suggest(
  db: TenantDb,
  ctx: RequestContext,
  sources: readonly ReadModelSource[],
  { text, limit }: Pick<SuggestRequest, 'text' | 'limit'>,
): Promise<Suggestions> {
  const typed = typedIn(readPhrase(text));
  if (typed === null || sources.length === 0) return NOTHING;
  const request = {
    ...typed,
    sources: sources.map(({ name }) => name),
    locale: ctx.locale,
    fallback: ctx.tenant.defaultLocale,
    limit,
  };
  const rows = await db.query<Row>(ctx, SUGGEST, [JSON.stringify(request)]);

  const styled = (each: string): StyledText => ({ text: each, styledText: toHtml(mark(each, typed.words)) });
  const hits = rows.flatMap((row) => (row.word === null ? [row] : []));
  const completed = rows.flatMap(({ word }) => (word === null ? [] : [[...typed.before, word].join(' ')]));
  // Where nothing knows the words, as in an unspaced script, whole titles are what can be searched for.
  const queries = completed.length > 0 ? completed : [...new Set(hits.map(({ title }) => title))];
  return {
    queries: queries.map(styled),
    hits: hits.map(({ source, id, key, title }) => ({ source, id, key, title: styled(title) })),
  };
}

/** The words before the last one, and the last one, which may be unfinished. */
function typedIn(phrase: Phrase | null) {
  const terms = phrase?.question.flat().filter(({ not }) => !not) ?? [];
  const last = terms.at(-1);
  if (!phrase || !last) return null;
  const head = terms.slice(0, -1);
  const words = [...head, last].map(({ text }) => text);
  return {
    text: phrase.text,
    head: [head],
    last,
    question: [[...head, { ...last, prefix: true }].map((term) => ({ ...term, title: true }))],
    before: words.slice(0, -1),
    words,
  };
}
