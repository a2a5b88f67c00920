import type { RustokModuleRef } from '@rustok/core';
import { IndexModule } from '@rustok/index';
import { OutboxModule } from '@rustok/outbox';
import { TenantModule } from '@rustok/tenant';

/** Fills all of core's ports: `RustokModule.forRoot(options, [PlatformModules, CommerceModule])`. */
export const PlatformModules: readonly RustokModuleRef[] = [TenantModule, OutboxModule, IndexModule];
