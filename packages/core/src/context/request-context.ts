import type { Actor } from '../access/actor.js';
import type { Permission, PermissionSet } from '../access/permission.js';
import { newId } from '../ids/id.js';
import type { LoaderFunction } from './loaders.js';
import { Loaders } from './loaders.js';
import type { ReadContext } from './read-context.js';
import type { Tenant } from './tenant.js';

export interface RequestContextInit {
  readonly tenant: Tenant;
  readonly actor: Actor;
  readonly permissions: PermissionSet;
  readonly locale?: string;
  /** ISO 4217, as the caller asked for it. */
  readonly currency?: string | null;
  /** ISO 3166-1 alpha-2, as the caller asked for it. */
  readonly region?: string | null;
  /** What is being done, for the audit log: `productPublish`, `POST /api/v1/products`, `import shopify`. */
  readonly operation: string;
  readonly requestId?: string;
  readonly correlationId?: string;
  /** The event that led here, if one did. */
  readonly causationId?: string | null;
  readonly traceparent?: string | null;
}

/** Who does what, for which tenant, in which language. The first argument of every service method. */
export class RequestContext {
  readonly tenant: Tenant;
  readonly actor: Actor;
  readonly permissions: PermissionSet;
  readonly locale: string;
  readonly currency: string | null;
  readonly region: string | null;
  readonly operation: string;
  readonly requestId: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly traceparent: string | null;
  private readonly loaders = new Loaders();

  constructor(init: RequestContextInit) {
    this.tenant = init.tenant;
    this.actor = init.actor;
    this.permissions = init.permissions;
    this.locale = init.locale ?? init.tenant.defaultLocale;
    this.currency = init.currency ?? null;
    this.region = init.region ?? null;
    this.operation = init.operation;
    this.requestId = init.requestId ?? newId();
    this.correlationId = init.correlationId ?? this.requestId;
    this.causationId = init.causationId ?? null;
    this.traceparent = init.traceparent ?? null;
  }

  get reading(): ReadContext {
    const { tenant, locale, currency, region } = this;
    return { tenantId: tenant.id, locale, currency, region, channel: null, customerGroup: null };
  }

  allows(permission: Permission): boolean {
    return this.permissions.allows(permission);
  }

  /** Whether the tenant uses a module. */
  uses(module: string): boolean {
    return this.tenant.modules.has(module);
  }

  /** Loads one of many: calls made in one tick become one call of the batch function. */
  load<Key, Value>(batch: LoaderFunction<Key, Value>, key: Key): Promise<Value | null> {
    return this.loaders.load(this, batch, key);
  }
}
