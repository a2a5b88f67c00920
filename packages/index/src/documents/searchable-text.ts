/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu;

/** A sign between two parts of a word or of a SKU; none of PostgreSQL's readings of it finds `12` in `SKU-12`. */
const JOINT = /(?<=[\p{L}\p{N}\p{M}])[-‐‑–_/.](?=[\p{L}\p{N}])/gu;
const JOINED = /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}\p{M}]+(?:[-‐‑–_/.][\p{L}\p{N}\p{M}]+)+/gu;
const JOINED_LENGTH = 60;

/**
 * A text as it is searched: in one Unicode form, lower case by Unicode's rules whatever the
 * database's locale is, with each letter of an unspaced script and each emoji a word of its own, and
 * with the parts of joined words apart. Documents and queries both go through here; the
 * dictionaries of a segmenter would differ from release to release.
 */
export function searchableText(text: string): string {
  return folded(text).replace(JOINT, ' ');
}

/** A document's text also has its joined words in one piece, so that `tshirt` and `sku12` find them. */
export function indexedText(text: string): string {
  const whole = folded(text);
  const pieces = (whole.match(JOINED) ?? []).map((word) => word.replaceAll(JOINT, ''));
  const joined = new Set(pieces.filter((piece) => piece.length <= JOINED_LENGTH));
  return [whole.replace(JOINT, ' '), ...joined].join(' ');
}

/** Whether it has letters of a script that puts no space between words. */
export function isUnspaced(text: string): boolean {
  return text.search(UNSPACED) >= 0;
}

function folded(text: string): string {
  return storableText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(UNSPACED, ' $& ')
    .replace(/\p{Emoji_Presentation}/gu, (sign) => ` emoji${sign.codePointAt(0)?.toString(16) ?? ''} `);
}

const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** PostgreSQL stores neither U+0000 nor half a surrogate pair. */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD');
}
