import { createHash } from 'node:crypto';
import { storableText } from './searchable-text.js';

/** An entry of an index holds 2,700 bytes at most; a letter takes up to four. */
const LENGTH = 200;

/** The text itself, or a text of its beginning and its digest: equal if, and only if, the texts are. */
export function shortText(text: string): string {
  const storable = storableText(text);
  if (storable.length <= LENGTH) return storable;
  const digest = createHash('sha256').update(storable).digest('base64url');
  return `${storableText(storable.slice(0, LENGTH - digest.length))}${digest}`;
}
