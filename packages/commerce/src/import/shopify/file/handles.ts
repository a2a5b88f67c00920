import { handleOf } from '../../../catalog/product/handle.js';
import { HANDLE } from '../../../catalog/patterns.js';

/** Shopify writes handles in lower case, and reads them so; what no handle may have becomes a hyphen. */
export function toHandle(text: string): string {
  const written = text.trim().toLowerCase();
  return HANDLE.test(written) ? written : handleOf(written) || written;
}
