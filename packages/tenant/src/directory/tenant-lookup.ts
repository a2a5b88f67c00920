import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import {
  ChannelListener,
  ModuleRegistry,
  RUSTOK_OPTIONS,
  TenantDb,
  type RustokOptions,
  type Tenant,
} from '@rustok/core';
import { loadTenant } from './load-tenant.js';
import { TenantCache } from './tenant-cache.js';
import { TENANT_CHANGES } from './tenant-changes.js';
import type { TenantKey } from './tenant-key.js';

/** Looks tenants up, and remembers them until some process says that they have changed. */
@Injectable()
export class TenantLookup implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly cache = new TenantCache();
  private readonly changes: ChannelListener;

  constructor(
    private readonly db: TenantDb,
    private readonly registry: ModuleRegistry,
    @Inject(RUSTOK_OPTIONS) { database }: RustokOptions,
  ) {
    this.changes = new ChannelListener(database, TENANT_CHANGES, {
      notified: (id) => this.cache.forget(id),
      listening: (isListening) => this.cache.keepWhile(isListening),
    });
  }

  async find(key: TenantKey): Promise<Tenant | undefined> {
    return this.cache.get(key, () => this.db.system('tenant lookup', (sql) => loadTenant(sql, key, this.registry)));
  }

  /** For the process that made a change: it must not wait for its own message. */
  forget(id: string): void {
    this.cache.forget(id);
  }

  /** Without the messages nothing is remembered: every lookup is a statement. */
  get isRemembering(): boolean {
    return this.changes.isListening;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.changes.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.changes.stop();
  }
}
