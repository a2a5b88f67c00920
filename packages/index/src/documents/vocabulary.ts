import { searchableText } from './searchable-text.js';

/** Of one document; the words of a novel would make the dictionary useless for suggestions. */
const WORD_COUNT = 200;
const SHORTEST = 2;
const LONGEST = 40;

const WORD = /\p{L}[\p{L}\p{M}’']*/gu;
/** Marks of the alphabets that are also written without them; in other scripts they are vowels. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}])[\u0300-\u036F]/gu;

/** The words by which a document may be suggested, and to which misspelled ones are corrected. */
export function vocabularyOf(texts: readonly string[]): readonly string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of searchableText(text).matchAll(WORD)) {
      if (words.size === WORD_COUNT) return [...words];
      if (isWord(word)) words.add(word);
    }
  }
  return [...words];
}

/** Without accents, as people type. */
export function fold(word: string): string {
  return word.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
}

function isWord(word: string): boolean {
  const letters = word.replace(/\P{L}/gu, '').length;
  return letters >= SHORTEST && [...word].length <= LONGEST && !word.startsWith('emoji');
}
