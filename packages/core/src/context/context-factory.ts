import { Injectable } from '@nestjs/common';
import { ActorResolver, PermissionChecker } from '../access/ports.js';
import type { Actor } from '../access/actor.js';
import { isLocale, negotiateLocale } from '../locale/locale.js';
import { Invalid } from '../errors/domain-error.js';
import { currentTraceparent } from '../telemetry/spans.js';
import { TenantDirectory } from './ports.js';
import { RequestContext } from './request-context.js';
import type { RequestFacts } from './request-facts.js';
import type { Tenant } from './tenant.js';

interface Origin {
  readonly operation: string;
  readonly correlationId?: string;
  readonly causationId?: string;
  readonly traceparent?: string | null;
}

const REQUEST_ID = /^[\w.:-]{1,100}$/;

/** Makes contexts: of a request, and of work that the platform does by itself. */
@Injectable()
export class ContextFactory {
  constructor(
    private readonly tenants: TenantDirectory,
    private readonly actors: ActorResolver,
    private readonly permissions: PermissionChecker,
  ) {}

  /** @throws what the directory and the actor's resolver throw */
  async ofRequest(request: RequestFacts): Promise<RequestContext> {
    const tenant = await this.tenants.resolve(request);
    const actor = await this.actors.resolve(request, tenant);
    const requestId = request.header('x-request-id');
    return new RequestContext({
      tenant,
      actor,
      permissions: await this.permissions.permissionsOf(actor, tenant),
      locale: localeOf(request, tenant),
      operation: `${request.method} ${request.url.split('?')[0] ?? ''}`,
      ...(requestId !== undefined && REQUEST_ID.test(requestId) && { requestId }),
      traceparent: currentTraceparent(),
    });
  }

  /** For commands and consumers: trusted, in the tenant's default locale. */
  async ofWork(tenantId: string, actor: Actor, origin: Origin): Promise<RequestContext> {
    const tenant = await this.tenants.byId(tenantId);
    return new RequestContext({
      tenant,
      actor,
      permissions: await this.permissions.permissionsOf(actor, tenant),
      operation: origin.operation,
      ...(origin.correlationId !== undefined && { correlationId: origin.correlationId }),
      causationId: origin.causationId ?? null,
      traceparent: origin.traceparent ?? currentTraceparent(),
    });
  }
}

/** `?lang=` wins over `Accept-Language`; a locale that the tenant lacks falls back, it is no error. */
function localeOf(request: RequestFacts, tenant: Tenant): string {
  const { url } = request;
  const query = url.indexOf('?');
  const asked = query < 0 ? null : new URLSearchParams(url.slice(query)).get('lang');
  if (asked !== null) {
    if (!isLocale(asked)) throw new Invalid('LOCALE_INVALID', 'A locale looks like "en" or "en-GB".');
    return negotiateLocale(asked, tenant.locales) ?? tenant.defaultLocale;
  }
  return negotiateLocale(request.header('accept-language') ?? '', tenant.locales) ?? tenant.defaultLocale;
}
