import { BadCell } from './cell-results.js';

/** An address as a shop page can show it: with its scheme or from the shop's own root, and without bare spaces. */
export function url(text: string): string | BadCell {
  const written = text
    .trim()
    .replace(/^\/\/(?=[^/])/, 'https://')
    .replace(/\s/g, encodeURIComponent);
  if (/^https?:\/\/[^/]/i.test(written) && URL.canParse(written)) return written;
  // Of files that are not on a host of their own, our export has the paths.
  if (/^\/[^/\\]/.test(written)) return written;
  return new BadCell(
    'IMAGE_URL_INVALID',
    'must be an address that begins with https:// or http://, or a path that begins with /',
  );
}
