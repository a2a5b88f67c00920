/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu;

/**
 * A text as it is searched: in one Unicode form, lower case by Unicode's rules whatever the
 * database's locale is, and with each letter of an unspaced script a word of its own. Documents and
 * queries both go through here; the dictionaries of a segmenter would differ from release to release.
 */
export function searchableText(text: string): string {
  return storableText(text).normalize('NFKC').toLowerCase().replace(UNSPACED, ' $& ');
}

const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** PostgreSQL stores neither U+0000 nor half a surrogate pair. */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD');
}
