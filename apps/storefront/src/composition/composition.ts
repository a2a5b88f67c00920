import type { SlotPart, StorefrontPage } from '@rustok/core/storefront';
import { matchRoutes, type RouteObject } from 'react-router';
import { Translator } from '../locale/translator.js';
import { words } from '../locale/words.js';
import { pageDocument } from './page-document.js';
import type { LoadedModule } from './storefront-module.js';

/** A page with the module it comes from and the query that is sent for it. */
export interface ComposedPage {
  readonly module: string;
  readonly page: StorefrontPage;
  readonly document: string;
}

export interface ComposedPart {
  readonly module: string;
  readonly part: SlotPart;
}

export interface PageMatch extends ComposedPage {
  readonly params: Readonly<Record<string, string>>;
}

/** What all modules contribute, put together once when the process starts. */
export class Composition {
  readonly translator: Translator;
  readonly parts: readonly ComposedPart[];
  readonly pages: readonly ComposedPage[];
  private readonly routes: RouteObject[];

  constructor(readonly modules: readonly LoadedModule[]) {
    this.translator = new Translator([words, ...modules.map(({ contribution }) => contribution.messages ?? {})]);
    this.parts = modules.flatMap(({ slug, contribution }) =>
      (contribution.slots ?? []).map((part) => ({ module: slug, part })),
    );
    this.pages = composePages(
      modules,
      this.parts.map(({ part }) => part),
    );
    this.routes = this.pages.map(({ page: { path } }) => ({ id: path, path, caseSensitive: true }));
  }

  match(pathname: string): PageMatch | null {
    const [found] = matchRoutes(this.routes, pathname) ?? [];
    const composed = this.pages.find(({ page }) => page.path === found?.route.path);
    if (!found || !composed) return null;
    const params = Object.entries(found.params).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    return { ...composed, params: Object.fromEntries(params) };
  }
}

function composePages(modules: readonly LoadedModule[], parts: readonly SlotPart[]): ComposedPage[] {
  const pages = new Map<string, ComposedPage>();
  for (const { slug, contribution } of modules) {
    for (const page of contribution.pages ?? []) {
      const other = pages.get(page.path);
      if (other)
        throw new Error(`Both "${other.module}" and "${slug}" contribute the page ${page.path}; compose one of them.`);
      pages.set(page.path, { module: slug, page, document: pageDocument(page, parts) });
    }
  }
  return [...pages.values()];
}
