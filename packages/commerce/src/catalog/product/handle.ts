import { LIMITS } from '../limits.js';

/**
 * A handle from a title: `Crème brûlée, 2 pcs` is `creme-brulee-2-pcs`. Latin letters lose their
 * accents; other scripts stay as they are, as in Shopify's handles.
 */
export function handleOf(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[^\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+/gu, '-')
    .slice(0, LIMITS.handle)
    .replace(/^[^\p{L}\p{N}]+|-+$/gu, '');
}
