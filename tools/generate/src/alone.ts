import {
  EventDelivery,
  EventStore,
  ReadModels,
  TenantDirectory,
  TenantProvisioning,
  defineModule,
  type AbstractType,
  type RustokModuleRef,
} from '@rustok/core';

const PORTS: readonly AbstractType[] = [TenantDirectory, TenantProvisioning, EventStore, EventDelivery, ReadModels];

/** A module without any other: its schema is a subgraph of its own. Nothing of it can run. */
export function alone(module: RustokModuleRef): readonly RustokModuleRef[] {
  const { provides, requires, dependencies } = module.definition;
  const filled = new Set(provides.map(({ port }) => port));
  const missing = [...new Set([...PORTS, ...requires])].filter((port) => !filled.has(port));
  return [
    module,
    empty('ports', { provides: missing.map((port) => ({ port, useClass: class Unused {} })) }),
    ...dependencies.map((slug) => empty(slug, {})),
  ];
}

function empty(slug: string, parts: Partial<Parameters<typeof defineModule>[0]>): RustokModuleRef {
  return defineModule({
    slug,
    name: slug,
    description: 'Stands in for what is not composed.',
    version: '0.0.0',
    kind: 'platform',
    ...parts,
  });
}
