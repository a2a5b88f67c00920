import { searchableText } from '../documents/searchable-text.js';
import { fold } from '../documents/vocabulary.js';

/** Something to be found: a word, or words that stand together. */
export interface Term {
  readonly text: string;
  /** Without accents, as the vocabulary is asked for it. */
  readonly folded: string;
  /** Whether it may be incomplete. */
  readonly part: boolean;
  /** Whether it is one word, which may be misspelled. */
  readonly word: boolean;
  /** Whether more letters may follow. */
  readonly prefix: boolean;
  readonly not: boolean;
}

/** What people type. */
export interface Phrase {
  readonly text: string;
  /** Alternatives, each of terms that must all be there. */
  readonly question: readonly (readonly Term[])[];
}

/** Longer than any question; a longer text is a mistake or an attack. */
const LENGTH = 500;
const TERM_COUNT = 32;

const TOKEN = /(?<not>(?<![^\s"])-)?(?:"(?<quoted>[^"]*)(?:"|$)|(?<bare>[^\s"]+))/gu;
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;

/**
 * Reads a query ("exact words", or, -not); nothing is refused. The last word is taken as the
 * beginning of one, since people search while they type. Null where there is nothing at all.
 */
export function readPhrase(text = ''): Phrase | null {
  const beginning = text.slice(0, LENGTH);
  if (beginning.trim() === '') return null;

  const alternatives: Term[][] = [[]];
  let count = 0;
  for (const { 0: token, index, groups = {} } of beginning.matchAll(TOKEN)) {
    if (groups.bare?.toLowerCase() === 'or' && groups.not === undefined) {
      alternatives.push([]);
      continue;
    }
    const isLast = index + token.length === beginning.length;
    for (const term of termsOf(groups, isLast && alternatives.length === 1)) {
      if ((count += 1) <= TERM_COUNT) alternatives.at(-1)?.push(term);
    }
  }
  return { text: plain(beginning), question: alternatives.filter((terms) => terms.length > 0) };
}

function termsOf(
  { quoted, bare = '', not }: Readonly<Record<string, string | undefined>>,
  isUnfinished: boolean,
): readonly Term[] {
  const words = plain(quoted ?? bare);
  if (words === '') return [];
  const isLoose = quoted === undefined && not === undefined;
  // What stands together, as the parts of a SKU or the letters of an unspaced script, is found as it stands together.
  return [
    {
      text: words,
      folded: fold(words),
      part: isLoose,
      word: isLoose && !words.includes(' ') && !/\p{N}/u.test(words),
      prefix: isLoose && isUnfinished && /[\p{L}\p{N}\p{M}]$/u.test(bare),
      not: not !== undefined,
    },
  ];
}

/** Words alone, with one space between them. */
function plain(text: string): string {
  return (searchableText(text).match(WORDS) ?? []).join(' ');
}

/** The query with other words in the place of misspelled ones, and without those that nothing has beside the others. */
export function corrected({ question }: Phrase, corrections: Readonly<Record<string, string>>): string {
  return question
    .map((terms) =>
      terms
        .map(({ text, part, word, not }) => {
          if (part && corrections[text] !== undefined) return corrections[text];
          if (word) return text;
          return `${not ? '-' : ''}${text.includes(' ') ? `"${text}"` : text}`;
        })
        .filter((text) => text !== '')
        .join(' '),
    )
    .join(' or ');
}
