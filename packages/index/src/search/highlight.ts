import type { Highlights } from '@rustok/core';
import { isUnspaced } from '../documents/searchable-text.js';

export interface MarkedTexts {
  readonly title: string;
  readonly title_marked: string | null;
  readonly passage_marked: string | null;
}

/** Around found words, in texts that come from the database: signs that stand for nothing in Unicode. */
const BEGIN = '\uE000';
const END = '\uE001';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  [BEGIN]: '<mark>',
  [END]: '</mark>',
};

/** A text with marks as HTML: everything else in it is encoded. */
export function toHtml(marked: string): string {
  return marked.replace(/[&<>"'\uE000\uE001]/g, (sign) => SIGNS[sign] ?? '');
}

export function isMarked(text: string): boolean {
  return text.includes(BEGIN);
}

/**
 * Marks words by their beginnings, and what consists of several (the letters of an unspaced script, the parts of
 * a SKU) wherever it stands. Case makes no difference; accents do. Terms are letters and digits alone.
 */
export function mark(text: string, terms: readonly string[]): string {
  const clean = text.replace(/[\uE000\uE001]/g, '');
  const wanted = terms.map((term) =>
    term.includes(' ') ? term.replaceAll(' ', '[\\s\\p{P}]*') : `(?<![\\p{L}\\p{N}])${term}`,
  );
  return wanted.length === 0 ? clean : clean.replace(new RegExp(wanted.join('|'), 'giu'), `${BEGIN}$&${END}`);
}

/** What PostgreSQL has marked, by its stems; in an unspaced script, whose words its parser does not know, we mark ourselves. */
export function highlightsOf(
  { title, title_marked, passage_marked }: MarkedTexts,
  terms: readonly string[],
): Highlights {
  const isOurs = terms.some(isUnspaced);
  const marked = (text: string) => (isOurs || !isMarked(text) ? mark(text, terms) : text);
  const passage = marked(passage_marked ?? '');
  return { title: toHtml(marked(title_marked ?? title)), text: isMarked(passage) ? toHtml(passage) : null };
}
