import { searchableText } from '../documents/searchable-text.js';

/** What people type, split into words to be found whole and a beginning of one. */
export interface Phrase {
  readonly phrase: string | null;
  readonly prefix: string | null;
}

/** Longer than any question; a longer text is a mistake or an attack. */
const LENGTH = 500;

/** A last word that may be unfinished: not excluded, not behind an "or". */
const LAST_WORD = /^(?:|(?<head>.*(?<!\bor))\s+)(?<word>[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*)$/su;

/**
 * Reads a query as PostgreSQL's websearch syntax ("exact words", or, -not), which refuses nothing,
 * with the last word as the beginning of one, since people search while they type.
 */
export function readPhrase(text = ''): Phrase {
  const searchable = searchableText(text.slice(0, LENGTH)).trimStart();
  if (searchable === '') return { phrase: null, prefix: null };

  const groups = LAST_WORD.exec(searchable)?.groups;
  const head = groups?.head ?? '';
  const isInQuotes = head.split('"').length % 2 === 0;
  if (groups?.word === undefined || isInQuotes) return { phrase: searchable, prefix: null };
  return { phrase: head, prefix: groups.word };
}
