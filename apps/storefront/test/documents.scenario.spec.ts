import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { costOf, DEFAULT_LIMITS } from '@rustok/core';
import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { Composition } from '../src/composition/composition.js';
import { SHOP_DOCUMENT } from '../src/composition/page-document.js';
import { loadModules } from '../src/composition/storefront-module.js';
import { storefrontModules } from '../src/modules.js';

const LIMIT = DEFAULT_LIMITS.anonymousCost;

/** Only what read models answer: a page never costs the API a join. */
const schema = buildSchema(readFileSync(new URL('../../server/storefront.graphql', import.meta.url), 'utf8'), {
  assumeValidSDL: true,
});
const costIn = (document: string, variables: Readonly<Record<string, unknown>>) => {
  const parsed = parse(document);
  const operation = getOperationAST(parsed);
  return operation && costOf({ schema, document: parsed, operation, variables })?.points;
};
const problemsOf = (document: string) => validate(schema, parse(document)).map(({ message }) => message);

describe('what the pages ask for', () => {
  it("is in the storefront's schema", async () => {
    const { pages } = new Composition(await loadModules(storefrontModules));

    expect(pages.length).toBeGreaterThan(0);
    for (const { page, document } of pages) expect([page.path, problemsOf(document)]).toEqual([page.path, []]);
    expect(problemsOf(SHOP_DOCUMENT)).toEqual([]);
  });

  it('costs no more than a visitor without a credential may ask for', async () => {
    const { pages } = new Composition(await loadModules(storefrontModules));

    for (const { page, document } of pages) {
      const url = new URL('https://shop.example/');
      const params = Object.fromEntries([...page.path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, 'tea']));
      const cost = costIn(document, page.variables?.({ params, url }) ?? {});
      expect(cost).toBeGreaterThan(0);
      expect([page.path, Math.max(cost ?? Infinity, LIMIT)]).toEqual([page.path, LIMIT]);
    }
  });
});
