import { RequestContext, type Tenant } from '@rustok/core';

/** The same caller and request, in another tenant, or in this one as it is after a change. */
export function asTenant(ctx: RequestContext, tenant: Tenant): RequestContext {
  const { actor, permissions, operation, requestId, correlationId, causationId, traceparent, locale } = ctx;
  return new RequestContext({
    tenant,
    actor,
    permissions,
    operation,
    requestId,
    correlationId,
    causationId,
    traceparent,
    locale: tenant.locales.includes(locale) ? locale : tenant.defaultLocale,
  });
}
