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

/** What a request may ask for besides a language: the address wins over the header. */
interface Market {
  readonly parameter: string;
  readonly header: string;
  readonly form: RegExp;
  readonly code: string;
  readonly sentence: string;
}

const CURRENCY: Market = {
  parameter: 'currency',
  header: 'x-currency',
  form: /^[A-Z]{3}$/,
  code: 'CURRENCY_INVALID',
  sentence: 'A currency looks like "EUR".',
};

const REGION: Market = {
  parameter: 'country',
  header: 'x-country',
  form: /^[A-Z]{2}$/,
  code: 'COUNTRY_INVALID',
  sentence: 'A country looks like "DE".',
};

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
      currency: marketOf(request, CURRENCY),
      region: marketOf(request, REGION),
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

/** A currency or country that a shop does not sell in falls back to its own one, as a locale does. */
function marketOf(request: RequestFacts, { parameter, header, form, code, sentence }: Market): string | null {
  const asked = queryOf(request)?.get(parameter) ?? request.header(header);
  if (asked == null) return null;
  if (!form.test(asked)) throw new Invalid(code, sentence);
  return asked;
}

/** `?lang=` wins over `Accept-Language`; a locale that the tenant lacks falls back, it is no error. */
function localeOf(request: RequestFacts, tenant: Tenant): string {
  const asked = queryOf(request)?.get('lang');
  if (asked != null) {
    if (!isLocale(asked)) throw new Invalid('LOCALE_INVALID', 'A locale looks like "en" or "en-GB".');
    return negotiateLocale(asked, tenant.locales) ?? tenant.defaultLocale;
  }
  return negotiateLocale(request.header('accept-language') ?? '', tenant.locales) ?? tenant.defaultLocale;
}

function queryOf({ url }: RequestFacts): URLSearchParams | null {
  const query = url.indexOf('?');
  return query < 0 ? null : new URLSearchParams(url.slice(query));
}
