import type { Tenant } from '@rustok/core';
import { LRUCache } from 'lru-cache';
import { byId, bySlug, type TenantKey } from './tenant-key.js';

const MINUTE = 60_000;

/** Names that lead nowhere are kept apart, so that a flood of them cannot push tenants out. */
const LIMITS = { max: 10_000, tenants: 5 * MINUTE, missing: MINUTE };

/**
 * Tenants by what names them. Entries live until told otherwise; their age limit only bounds how
 * long a lost message could matter.
 */
export class TenantCache {
  private readonly tenants = new LRUCache<TenantKey, Tenant>({ max: LIMITS.max, ttl: LIMITS.tenants });
  private readonly missing = new LRUCache<TenantKey, true>({ max: LIMITS.max, ttl: LIMITS.missing });
  /** Replaced by each change: what was begun before it is answered, and neither kept nor joined. */
  private loads = new Map<TenantKey, Promise<Tenant | undefined>>();
  private keeps = false;

  /** The tenant, or undefined. However many ask at once, one loads. */
  async get(key: TenantKey, load: () => Promise<Tenant | undefined>): Promise<Tenant | undefined> {
    const known = this.tenants.get(key);
    if (known || this.missing.has(key)) return known;

    const { loads } = this;
    const running = loads.get(key);
    if (running) return running;
    const loading = load()
      .then((tenant) => {
        if (loads === this.loads) this.keep(key, tenant);
        return tenant;
      })
      .finally(() => loads.delete(key));
    loads.set(key, loading);
    return loading;
  }

  /** A tenant was made or has changed: any name that led nowhere may lead to it now. */
  forget(id: string): void {
    this.loads = new Map();
    this.missing.clear();
    for (const [key, tenant] of this.tenants.entries()) {
      if (tenant.id === id) this.tenants.delete(key);
    }
  }

  /** Keeps nothing while nobody would tell of changes. */
  keepWhile(told: boolean): void {
    this.keeps = told;
    this.loads = new Map();
    this.missing.clear();
    this.tenants.clear();
  }

  private keep(key: TenantKey, tenant: Tenant | undefined): void {
    if (!this.keeps) return;
    if (!tenant) {
      this.missing.set(key, true);
      return;
    }
    for (const each of [key, byId(tenant.id), bySlug(tenant.slug)]) this.tenants.set(each, tenant);
  }
}
