import type { StorefrontContribution } from '@rustok/core/storefront';

/** A module that contributes to the storefront, as `modules.ts` lists it. */
export interface StorefrontModule {
  readonly slug: string;
  readonly load: () => Promise<{ readonly storefront: StorefrontContribution }>;
}

export interface LoadedModule {
  readonly slug: string;
  readonly contribution: StorefrontContribution;
}

export async function loadModules(modules: readonly StorefrontModule[]): Promise<LoadedModule[]> {
  return Promise.all(modules.map(async ({ slug, load }) => ({ slug, contribution: (await load()).storefront })));
}
