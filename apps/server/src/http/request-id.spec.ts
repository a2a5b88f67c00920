import { describe, expect, it } from '@jest/globals';
import { requestIdOf } from './request-id.js';

describe('the id of a request', () => {
  it.each(['order-42', '01a1f89b-6bbf-739b-9d55-a4692e03abbe', 'a.b:c_d'])("is the caller's %s", (id) => {
    expect(requestIdOf({ headers: { 'x-request-id': id } })).toBe(id);
  });

  it.each(['', 'with space', 'line\nbreak', 'x'.repeat(101), '<script>', undefined])(
    'is a new one instead of %j',
    (id) => {
      const headers = { 'x-request-id': id };

      expect(requestIdOf({ headers })).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});
