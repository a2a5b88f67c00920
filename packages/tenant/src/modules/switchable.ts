import type { ModuleDefinition, ModuleRegistry } from '@rustok/core';
import { moduleAlwaysOn, moduleUnknown } from './module.errors.js';

/**
 * A module that tenants switch.
 *
 * @throws NotFound `MODULE_UNKNOWN`
 * @throws Conflict `MODULE_ALWAYS_ON`
 */
export function switchable(registry: ModuleRegistry, slug: string): ModuleDefinition {
  const module = registry.find(slug);
  if (!module) throw moduleUnknown(slug);
  if (module.kind === 'platform') throw moduleAlwaysOn(slug);
  return module;
}

/** The switchable modules of the given slugs and all that they depend on, each after its dependencies. */
export function withDependencies(registry: ModuleRegistry, slugs: readonly string[]): readonly ModuleDefinition[] {
  const wanted = new Set<string>();
  const want = ({ slug, dependencies }: ModuleDefinition) => {
    if (wanted.has(slug)) return;
    wanted.add(slug);
    for (const each of dependencies) {
      const dependency = registry.find(each);
      if (dependency?.kind === 'domain') want(dependency);
    }
  };
  for (const slug of slugs) want(switchable(registry, slug));
  return registry.domains.filter(({ slug }) => wanted.has(slug));
}
