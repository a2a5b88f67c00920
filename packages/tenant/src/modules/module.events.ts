import { defineEvent } from '@rustok/core';
import { z } from 'zod';

const payload = z.object({ tenantId: z.uuid(), module: z.string() });

// The tenant is the aggregate: the switches of all its modules are numbered in one sequence, so
// that a module never seems to be on before those that it depends on.
export const ModuleEnabled = defineEvent('tenant.module.enabled', { version: 1, aggregate: 'tenantId', payload });

export const ModuleDisabled = defineEvent('tenant.module.disabled', { version: 1, aggregate: 'tenantId', payload });

/** Names the settings that differ and not their values, which may be secret. */
export const ModuleSettingsChanged = defineEvent('tenant.module.settings_changed', {
  version: 1,
  aggregate: 'tenantId',
  payload: payload.extend({ settings: z.array(z.string()) }),
});
