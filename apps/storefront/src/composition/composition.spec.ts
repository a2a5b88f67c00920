import { describe, expect, it } from '@jest/globals';
import type { StorefrontPage } from '@rustok/core/storefront';
import { Composition } from './composition.js';

const page = (path: string): StorefrontPage => ({
  path,
  document: 'query Page { x }',
  meta: () => ({ title: path }),
  Component: () => null,
});
const compose = (...paths: string[]) =>
  new Composition([{ slug: 'things', contribution: { pages: paths.map((path) => page(path)) } }]);

describe('the pages of all modules', () => {
  it('are found by their paths, with the decoded values of the parameters', () => {
    const match = compose('/', '/things/:handle').match('/things/caf%C3%A9%2Fbar');

    expect(match).toMatchObject({ module: 'things', params: { handle: 'café/bar' } });
  });

  it('prefer the path that says more', () => {
    expect(compose('/things/:handle', '/things/new').match('/things/new')?.page.path).toBe('/things/new');
  });

  it.each(['/nothing', '/things', '/things/a/b', '/THINGS/a'])('do not answer to %s', (path) => {
    expect(compose('/', '/things/:handle').match(path)).toBeNull();
  });

  it('may not share a path', () => {
    const contribution = { pages: [page('/')] };
    const twice = [
      { slug: 'blog', contribution },
      { slug: 'shop', contribution },
    ];

    expect(() => new Composition(twice)).toThrow('Both "blog" and "shop" contribute the page /');
  });
});
