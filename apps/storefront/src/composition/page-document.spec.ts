import { describe, expect, it } from '@jest/globals';
import type { SlotPart, StorefrontPage } from '@rustok/core/storefront';
import { parse } from 'graphql';
import { pageDocument } from './page-document.js';

const page = (document: string): StorefrontPage => ({
  path: '/things/:id',
  document,
  slots: [{ slot: 'thing.details', on: 'Thing', fragment: 'ThingDetails' }],
  meta: () => ({ title: 'Thing' }),
  Component: () => null,
});
const part = (name: string): SlotPart => ({
  slot: 'thing.details',
  fragment: { name, document: `fragment ${name} on Thing { field${name} }` },
  Component: () => null,
});
const thing = page('query Thing($id: ID!) { thing(id: $id) { id ...ThingDetails } }');

describe("a page's query", () => {
  it('asks for the shop too', () => {
    expect(pageDocument(thing, [])).toContain('storefrontShop: tenant');
  });

  it('asks for the fields of every part of its slots', () => {
    const document = pageDocument(thing, [part('Reviews'), part('Likes'), { ...part('Other'), slot: 'elsewhere' }]);

    expect(document).toContain('...Reviews');
    expect(document).toContain('fieldReviews');
    expect(document).toContain('fieldLikes');
    expect(document).not.toContain('fieldOther');
  });

  it('is a document even when no module fills the slot', () => {
    expect(() => parse(pageDocument(thing, []))).not.toThrow();
    expect(pageDocument(thing, [])).toMatch(/fragment ThingDetails on Thing {\s+__typename\s+}/);
  });

  it('holds no two fragments of one name', () => {
    expect(() => pageDocument(thing, [part('Reviews'), part('Reviews')])).toThrow('two fragments named Reviews');
  });

  it.each(['mutation M { x }', 'query A { x } query B { y }', 'fragment F on Thing { id }'])(
    'is refused when it is not one query: %s',
    (document) => {
      expect(() => pageDocument(page(document), [])).toThrow('The page /things/:id must have one GraphQL query');
    },
  );
});
