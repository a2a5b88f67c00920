import {
  ModuleRegistry,
  migrate,
  migrateDown,
  type MigrationProgress,
  type RustokModuleRef,
  type RustokOptions,
} from '@rustok/core';
import { CliError } from '../cli-error.js';
import type { TerminalOutput } from '../terminal/output.js';

interface Migrating {
  readonly options: RustokOptions;
  readonly modules: readonly RustokModuleRef[];
  readonly output: TerminalOutput;
}

/** Brings the database to the state that the modules describe. */
export async function migrateUp({ options, modules, output }: Migrating): Promise<void> {
  const done = await migrate(options.database, { modules: inOrder(modules).modules, onProgress: reportTo(output) });
  output.line(done.length === 0 ? 'The database is up to date.' : `${done.length} migrations applied.`);
}

/** Undoes all of one module's migrations, its data with them. */
export async function migrateModuleDown({ options, modules, output }: Migrating, slug: string): Promise<void> {
  const registry = inOrder(modules);
  const module = registry.find(slug);
  if (!module)
    throw new CliError(
      `This application has no module "${slug}"; it has ${registry.modules.map((each) => each.slug).join(', ')}.`,
    );
  const done = await migrateDown(options.database, { modules: [module], onProgress: reportTo(output) });
  output.line(done.length === 0 ? `"${slug}" has nothing in this database.` : `${done.length} migrations undone.`);
}

function inOrder(modules: readonly RustokModuleRef[]): ModuleRegistry {
  return new ModuleRegistry(modules.map(({ definition }) => definition));
}

function reportTo(output: TerminalOutput) {
  return ({ name, direction, duration }: MigrationProgress) =>
    output.line(`${direction === 'up' ? '↑' : '↓'} ${name} ${Math.round(duration)} ms`);
}
