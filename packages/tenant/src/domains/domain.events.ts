import { defineEvent } from '@rustok/core';
import { z } from 'zod';

const payload = z.object({ tenantId: z.uuid(), host: z.string() });

export const DomainAdded = defineEvent('tenant.domain.added', { version: 1, aggregate: 'tenantId', payload });

export const DomainRemoved = defineEvent('tenant.domain.removed', { version: 1, aggregate: 'tenantId', payload });
