import { describe, expect, it } from '@jest/globals';
import { defineModule } from '@rustok/core';
import type { InstalledModule } from './installed-module.js';
import { moduleRegistry, serverModules, storefrontModules } from './written-files.js';

function installed(slug: string, hasStorefront: boolean): InstalledModule {
  const module = defineModule({
    slug,
    name: slug,
    description: `The ${slug}.`,
    version: '1.2.0',
    dependencies: ['content'],
  });
  const exportName = `${slug.charAt(0).toUpperCase()}${slug.slice(1)}Module`;
  return { package: `@shop/${slug}`, exportName, modules: [module], hasStorefront };
}

const blog = installed('blog', true);
const search = installed('search', false);

describe('what follows from the manifest', () => {
  it('is the list that the server composes, in the order of the manifest', () => {
    expect(serverModules([search, blog])).toContain(`import type { Composable } from '@rustok/core';
import { BlogModule } from '@shop/blog';
import { SearchModule } from '@shop/search';

export const modules: readonly Composable[] = [SearchModule, BlogModule];
`);
  });

  it('has one line for each module where they do not fit on one', () => {
    const many = Array.from({ length: 12 }, (_, index) => installed(`module${index}`, false));

    expect(serverModules(many)).toMatch(/= \[\n( {2}Module\d+Module,\n){12}\];\n$/);
  });

  it('lets the storefront load only packages that have something to show', () => {
    expect(storefrontModules([blog, search])).toContain(
      `export const storefrontModules = [{ slug: 'blog', load: () => import('@shop/blog/storefront') }];\n`,
    );
    expect(storefrontModules([blog, installed('shop', true)])).toContain(`[
  { slug: 'blog', load: () => import('@shop/blog/storefront') },
  { slug: 'shop', load: () => import('@shop/shop/storefront') },
];
`);
  });

  it('is a table of all modules for people', () => {
    expect(moduleRegistry([blog])).toContain(`
| Slug   | Package    | Version | Kind   | Depends on | What it is |
| ------ | ---------- | ------- | ------ | ---------- | ---------- |
| \`blog\` | @shop/blog | 1.2.0   | domain | content    | The blog.  |
`);
  });
});
