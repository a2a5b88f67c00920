import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import {
  ChannelListener,
  ModuleRegistry,
  newId,
  RUSTOK_OPTIONS,
  TenantDb,
  type RustokOptions,
  type Tenant,
} from '@rustok/core';
import { loadTenant } from './load-tenant.js';
import { TenantCache } from './tenant-cache.js';
import { readChange, TENANT_CHANGES } from './tenant-changes.js';
import type { TenantKey } from './tenant-key.js';

/** Looks tenants up, and remembers them until some process says that they have changed. */
@Injectable()
export class TenantLookup implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Names this process in its messages. */
  readonly origin = newId();
  private readonly cache = new TenantCache();
  private readonly changes: ChannelListener;

  constructor(
    private readonly db: TenantDb,
    private readonly registry: ModuleRegistry,
    @Inject(RUSTOK_OPTIONS) { database }: RustokOptions,
  ) {
    this.changes = new ChannelListener(database, TENANT_CHANGES, {
      notified: (payload) => this.heard(payload),
      listening: (isListening) => this.cache.keepWhile(isListening),
    });
  }

  async find(key: TenantKey): Promise<Tenant | undefined> {
    return this.cache.get(key, () => this.load(key));
  }

  async load(key: TenantKey): Promise<Tenant | undefined> {
    return this.db.system('tenant lookup', (sql) => loadTenant(sql, key, this.registry));
  }

  /** For the process that made a change: it does not wait for its own message. */
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

  private heard(payload: string): void {
    const { tenantId, origin } = readChange(payload);
    if (origin !== this.origin) this.cache.forget(tenantId);
  }
}
