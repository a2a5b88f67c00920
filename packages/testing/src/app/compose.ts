import { EventStore, TenantDirectory, type AbstractType, type Composable, type RustokModuleRef } from '@rustok/core';
import { EventRecorderModule } from './event-recorder.js';
import { TenantsInMemoryModule } from './tenants-in-memory.js';

/** The modules under test, with a stand-in for each port of core that none of them fills. */
export function withStandIns(composables: readonly Composable[]): RustokModuleRef[] {
  const modules = composables.flat();
  const isFilled = (port: AbstractType) =>
    modules.some(({ definition }) => definition.provides.some((each) => each.port === port));
  return [
    ...modules,
    ...(isFilled(TenantDirectory) ? [] : [TenantsInMemoryModule]),
    ...(isFilled(EventStore) ? [] : [EventRecorderModule]),
  ];
}
