import { describe, expect, it } from '@jest/globals';
import { problemOf } from './problem.js';

const error = (code: string, ...path: string[]) => ({ code, message: code, path });

describe('the errors of an answer', () => {
  it.each([
    [[], null],
    [[error('MODULE_DISABLED', 'product', 'reviews')], null],
    [[error('TENANT_NOT_FOUND', 'storefrontShop')], 'noShop'],
    [[error('TENANT_NOT_FOUND', 'storefrontShop'), error('INTERNAL_ERROR', 'products')], 'noShop'],
    [[error('TENANT_SUSPENDED', 'products')], 'closed'],
    [[error('RATE_LIMITED')], 'unavailable'],
    [[error('CURSOR_INVALID', 'products')], 'notFound'],
    [[error('CURSOR_INVALID', 'products'), error('INTERNAL_ERROR', 'menu')], 'failed'],
    [[error('GRAPHQL_VALIDATION_FAILED')], 'failed'],
  ] as const)('%j mean for the page: %s', (errors, problem) => {
    expect(problemOf(errors)).toBe(problem);
  });
});
