export const TENANT_STATUSES = ['active', 'suspended'] as const;

export type TenantStatus = (typeof TENANT_STATUSES)[number];
