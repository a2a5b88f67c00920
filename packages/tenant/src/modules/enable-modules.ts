import type { ModuleDefinition, WriteTransaction } from '@rustok/core';
import { ModuleEnabled } from './module.events.js';
import { ModuleSwitch } from './module-switch.entity.js';

/** Switches modules on in a tenant that has none yet, each after its dependencies. */
export async function enableModules(tx: WriteTransaction, modules: readonly ModuleDefinition[]): Promise<void> {
  await tx.insertMany(
    ModuleSwitch,
    modules.map(({ slug }) => ({ moduleSlug: slug, isEnabled: true, settings: {} })),
  );
  for (const module of modules) {
    await module.onEnable(tx, tx.ctx);
    await tx.emit(ModuleEnabled, { tenantId: tx.ctx.tenant.id, module: module.slug });
  }
}
