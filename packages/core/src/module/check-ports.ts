import { TenantDirectory } from '../context/ports.js';
import { EventStore } from '../events/ports.js';
import type { AbstractType, ModuleDefinition } from './definition.js';

/** Ports that core itself cannot do without. */
const REQUIRED: readonly AbstractType[] = [TenantDirectory, EventStore];

/** Fails with one sentence when a port has no provider, or more than one. */
export function checkPorts(modules: readonly ModuleDefinition[]): void {
  const providers = new Map<AbstractType, string>();
  for (const { slug, provides } of modules) {
    for (const { port } of provides) {
      const other = providers.get(port);
      if (other !== undefined)
        throw new Error(`Both "${other}" and "${slug}" provide ${port.name}; compose one of them.`);
      providers.set(port, slug);
    }
  }

  const needs = [
    ...REQUIRED.map((port) => ({ slug: 'core', port })),
    ...modules.flatMap(({ slug, requires }) => requires.map((port) => ({ slug, port }))),
  ];
  for (const { slug, port } of needs) {
    if (!providers.has(port)) {
      throw new Error(
        `No module provides ${port.name}, which "${slug}" needs. PlatformModules of @rustok/platform provide all of core's ports.`,
      );
    }
  }
}

/** Whether some module fills a port that core has a default for. */
export function isProvided(modules: readonly ModuleDefinition[], port: AbstractType): boolean {
  return modules.some(({ provides }) => provides.some((each) => each.port === port));
}
