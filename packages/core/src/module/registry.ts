import { Injectable } from '@nestjs/common';
import type { ModuleDefinition } from './definition.js';

/** The modules of this application, each after those it depends on. */
@Injectable()
export class ModuleRegistry {
  readonly modules: readonly ModuleDefinition[];
  private readonly bySlug: ReadonlyMap<string, ModuleDefinition>;

  constructor(modules: readonly ModuleDefinition[]) {
    this.bySlug = indexBySlug(modules);
    this.modules = sortByDependency(modules, this.bySlug);
  }

  find(slug: string): ModuleDefinition | undefined {
    return this.bySlug.get(slug);
  }

  /** Modules that are switched per tenant. */
  get domains(): readonly ModuleDefinition[] {
    return this.modules.filter(({ kind }) => kind === 'domain');
  }

  /** Domain modules that name this one among their dependencies. */
  dependents(slug: string): readonly ModuleDefinition[] {
    return this.domains.filter(({ dependencies }) => dependencies.includes(slug));
  }
}

function indexBySlug(modules: readonly ModuleDefinition[]): Map<string, ModuleDefinition> {
  const index = new Map<string, ModuleDefinition>();
  for (const module of modules) {
    if (index.has(module.slug)) throw new Error(`The module "${module.slug}" is composed twice.`);
    index.set(module.slug, module);
  }
  return index;
}

function sortByDependency(
  modules: readonly ModuleDefinition[],
  bySlug: ReadonlyMap<string, ModuleDefinition>,
): ModuleDefinition[] {
  const sorted = new Set<ModuleDefinition>();
  const visit = (module: ModuleDefinition, path: readonly string[]) => {
    if (path.includes(module.slug))
      throw new Error(`Modules depend on each other in a circle: ${[...path, module.slug].join(' → ')}.`);
    for (const slug of module.dependencies) {
      const dependency = bySlug.get(slug);
      if (!dependency) throw new Error(`The module "${module.slug}" depends on "${slug}", which is not composed.`);
      if (!sorted.has(dependency)) visit(dependency, [...path, module.slug]);
    }
    sorted.add(module);
  };
  // Platform modules come first: the others rely on their ports and tables without naming them.
  const platformFirst = [...modules].sort((a, b) => Number(a.kind === 'domain') - Number(b.kind === 'domain'));
  for (const module of platformFirst) visit(module, []);
  return [...sorted];
}
