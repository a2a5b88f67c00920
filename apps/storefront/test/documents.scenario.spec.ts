import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { Composition } from '../src/composition/composition.js';
import { SHOP_DOCUMENT } from '../src/composition/page-document.js';
import { loadModules } from '../src/composition/storefront-module.js';
import { storefrontModules } from '../src/modules.js';

/** Only what read models answer: a page never costs the API a join. */
const schema = buildSchema(readFileSync(new URL('../../server/storefront.graphql', import.meta.url), 'utf8'), {
  assumeValidSDL: true,
});
const problemsOf = (document: string) => validate(schema, parse(document)).map(({ message }) => message);

describe('what the pages ask for', () => {
  it("is in the storefront's schema", async () => {
    const { pages } = new Composition(await loadModules(storefrontModules));

    expect(pages.length).toBeGreaterThan(0);
    for (const { page, document } of pages) expect([page.path, problemsOf(document)]).toEqual([page.path, []]);
    expect(problemsOf(SHOP_DOCUMENT)).toEqual([]);
  });
});
