import type { InstalledModule } from './installed-module.js';
import { markdownTable } from './markdown-table.js';

const MAX_WIDTH = 120;
const HEAD = '// Written by `rustok modules sync` from modules.toml; change that file instead.\n';

/** What the server composes. */
export function serverModules(installed: readonly InstalledModule[]): string {
  const imports = [
    ["import type { Composable } from '@rustok/core';", '@rustok/core'] as const,
    ...installed.map((each) => [`import { ${each.exportName} } from '${each.package}';`, each.package] as const),
  ].sort(([, a], [, b]) => (a < b ? -1 : 1));
  const names = installed.map(({ exportName }) => exportName);
  return `${HEAD}${imports.map(([line]) => line).join('\n')}\n\n${listOf('export const modules: readonly Composable[] = [', names)}`;
}

/** What the storefront may load: only packages that have something to show. */
export function storefrontModules(installed: readonly InstalledModule[]): string {
  const entries = installed
    .filter(({ hasStorefront }) => hasStorefront)
    .flatMap(({ modules, package: name }) =>
      modules.map(({ definition }) => `{ slug: '${definition.slug}', load: () => import('${name}/storefront') }`),
    );
  return `${HEAD}${listOf('export const storefrontModules = [', entries, entries.length > 1)}`;
}

/** All modules at a glance, for people. */
export function moduleRegistry(installed: readonly InstalledModule[]): string {
  const rows = installed.flatMap(({ package: name, modules }) =>
    modules.map(({ definition: { slug, version, kind, dependencies, description } }) => [
      `\`${slug}\``,
      name,
      version,
      kind,
      dependencies.join(', ') || '–',
      description,
    ]),
  );
  return `# Modules

Written by \`rustok modules sync\` from modules.toml. Platform modules are always on; domain modules are switched per tenant.

${markdownTable(['Slug', 'Package', 'Version', 'Kind', 'Depends on', 'What it is'], rows)}`;
}

/** One line where it fits, as the formatter has it. */
function listOf(start: string, entries: readonly string[], isBroken = false): string {
  const line = `${start}${entries.join(', ')}];\n`;
  if (!isBroken && line.length <= MAX_WIDTH + 1) return line;
  return `${start}\n${entries.map((entry) => `  ${entry},\n`).join('')}];\n`;
}
