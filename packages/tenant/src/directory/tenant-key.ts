/** What a tenant can be looked up by. */
export type TenantKey = `id:${string}` | `slug:${string}` | `host:${string}`;

export const byId = (id: string): TenantKey => `id:${id}`;
export const bySlug = (slug: string): TenantKey => `slug:${slug}`;
export const byHost = (host: string): TenantKey => `host:${host}`;
