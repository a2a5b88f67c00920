import type { RustokModuleRef } from '../module/define-module.js';
import type { RustokOptions } from '../module/options.js';

/**
 * The modules whose operations the platform's endpoint serves.
 *
 * @throws Error naming a module that is not composed
 */
export function servedModules(
  { graphql = {} }: Pick<RustokOptions, 'graphql'>,
  modules: readonly RustokModuleRef[],
): readonly RustokModuleRef[] {
  if (graphql === 'host' || graphql.modules === undefined) return modules;
  return graphql.modules.map((slug) => {
    const found = modules.find(({ definition }) => definition.slug === slug);
    if (!found) throw new Error(`graphql.modules names "${slug}", which is not composed.`);
    return found;
  });
}
