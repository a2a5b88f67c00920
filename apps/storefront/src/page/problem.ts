import type { ApiError } from '../api/answer.js';

/** Why a page is not shown. */
export type Problem = 'notFound' | 'noShop' | 'closed' | 'unavailable' | 'failed';

export const STATUS: Readonly<Record<Problem, number>> = {
  notFound: 404,
  noShop: 404,
  closed: 503,
  unavailable: 503,
  failed: 500,
};

const NO_SHOP = new Set(['TENANT_NOT_FOUND', 'TENANT_REQUIRED', 'TENANT_IDENTIFIER_INVALID', 'TENANT_AMBIGUOUS']);
const UNAVAILABLE = new Set(['UNAVAILABLE', 'RATE_LIMITED']);
/** Nothing that a visitor could have caused by an address. */
const OURS = new Set(['INTERNAL_ERROR', 'INTERNAL_SERVER_ERROR', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

/**
 * What the errors of an answer mean for the page. Fields below a root field may fail alone: they
 * are null, and the page does without them.
 */
export function problemOf(errors: readonly ApiError[]): Problem | null {
  const codes = errors.filter(({ path }) => path.length < 2).map(({ code }) => code);
  if (codes.length === 0) return null;
  if (codes.some((code) => NO_SHOP.has(code))) return 'noShop';
  if (codes.includes('TENANT_SUSPENDED')) return 'closed';
  if (codes.some((code) => UNAVAILABLE.has(code))) return 'unavailable';
  return codes.some((code) => OURS.has(code)) ? 'failed' : 'notFound';
}
