import { describe, expect, it } from '@jest/globals';
import { featuresPage } from './features-page.js';

const SPEC = `describe('a shop', () => { it('opens', () => {}); it('closes', () => {}); });`;

const pageOf = (tests: Readonly<Record<string, readonly string[]>>) =>
  featuresPage([{ name: 'Shop', features: [{ name: 'Doors', tests }] }], (path) =>
    path === 'a.spec.ts' ? SPEC : null,
  );

describe('the page of features', () => {
  it('counts the tests that prove a feature, all those of a suite by its name', () => {
    expect(pageOf({ 'a.spec.ts': ['a shop'] })).toMatchObject({
      problems: [],
      text: expect.stringContaining('| Doors | 2 |'),
    });
    expect(pageOf({ 'a.spec.ts': ['a shop › opens'] }).text).toContain('| Doors | 1 |');
  });

  it.each([
    ['is proven by nothing', {}, ['"Doors" has no test.']],
    [
      'names a test that is gone',
      { 'a.spec.ts': ['a shop', 'a shop › moves'] },
      ['"Doors" names a test that a.spec.ts does not have: a shop › moves'],
    ],
    [
      'names a file that is gone',
      { 'b.spec.ts': ['a shop'] },
      ['"Doors" names a test that b.spec.ts does not have: a shop', '"Doors" has no test.'],
    ],
  ])('refuses a feature that %s', (_, tests, problems) => {
    expect(pageOf(tests).problems).toEqual(problems);
  });
});
