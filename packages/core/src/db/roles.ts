/** All tables of the platform live in this schema, so that a host's own tables cannot collide. */
export const SCHEMA = 'rustok';

/**
 * The NOLOGIN roles; whatever the connection logs in as, it works as one of them.
 *
 * - `rustok_owner` owns the schema and runs migrations, nothing else.
 * - `rustok_app` serves requests and sees one tenant at a time.
 * - `rustok_system` does work across tenants, on the tables that admit it by policy.
 * - `rustok_index` owns the read model and its search functions.
 */
export const ROLES = ['rustok_owner', 'rustok_app', 'rustok_system', 'rustok_index'] as const;

export type DatabaseRole = (typeof ROLES)[number];
