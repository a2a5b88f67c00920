import { readPhrase } from '../search/phrase.js';
import { wordsMissing } from './steering.errors.js';

/**
 * A text as searches are compared with it: its words alone, in one form.
 *
 * @throws Invalid `SEARCH_WORDS_MISSING`
 */
export function searchWords(text: string, field: string): string {
  const words = readPhrase(text)?.text ?? '';
  if (words === '') throw wordsMissing(field);
  return words;
}

/** As {@link searchWords}, each once. */
export function searchWordList(texts: readonly string[], field: string): readonly string[] {
  return [...new Set(texts.map((text) => searchWords(text, field)))];
}
