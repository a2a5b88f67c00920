import { defineEvent } from '@rustok/core';
import { z } from 'zod';

const payload = z.object({ tenantId: z.uuid(), locale: z.string() });

export const LocaleEnabled = defineEvent('tenant.locale.enabled', { version: 1, aggregate: 'tenantId', payload });

export const LocaleDisabled = defineEvent('tenant.locale.disabled', { version: 1, aggregate: 'tenantId', payload });

/** Texts without a translation fall back to another language now. */
export const DefaultLocaleChanged = defineEvent('tenant.locale.default_changed', {
  version: 1,
  aggregate: 'tenantId',
  payload: z.object({ tenantId: z.uuid(), locale: z.string(), formerLocale: z.string() }),
});
