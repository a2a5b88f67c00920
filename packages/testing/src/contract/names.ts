import { consumerOptions, type ModuleDefinition } from '@rustok/core';
import type { ContractExemptions } from './module-contract.js';

export interface PackageJson {
  readonly name?: string;
  readonly version?: string;
}

/** Platform tables are the platform's by their prefix, not their module's. */
const PLATFORM_TABLE = /^(sys|index)_/;

export function namingProblems(
  definition: ModuleDefinition,
  packageJson: PackageJson,
  tables: readonly string[],
  { tableNames = [] }: ContractExemptions,
): string[] {
  const { slug, kind, version, consumers, migrations } = definition;
  const isOwn = (table: string) =>
    table.startsWith(`${slug}_`) || tableNames.includes(table) || (kind === 'platform' && PLATFORM_TABLE.test(table));
  return [
    ...(packageJson.name?.split('/').at(-1) === slug
      ? []
      : [`the package is "${packageJson.name}", the module "${slug}"`]),
    ...(packageJson.version === version
      ? []
      : [`the package has version ${packageJson.version}, the module ${version}`]),
    ...tables.filter((table) => !isOwn(table)).map((table) => `the table ${table} does not begin with ${slug}_`),
    ...migrations
      .filter(({ name }) => !name.includes(`_${slug}_`))
      .map(({ name }) => `the migration ${name} does not name the module`),
    ...consumers
      .map((consumer) => consumerOptions(consumer).name)
      .filter((name) => !name.startsWith(`${slug}.`))
      .map((name) => `the consumer ${name} does not begin with ${slug}.`),
  ];
}
