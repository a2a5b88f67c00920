/** The tenant of the transaction; after a transaction-local setting ends the value is '' and not null. */
const CURRENT_TENANT = `(SELECT nullif(current_setting('rustok.tenant_id', true), '')::uuid)`;

export interface TenantTableAccess {
  /** What requests may do; all four unless told. */
  readonly app?: readonly ('SELECT' | 'INSERT' | 'UPDATE' | 'DELETE')[];
  /** What work across tenants may do; nothing unless told. */
  readonly system?: readonly ('SELECT' | 'INSERT' | 'UPDATE' | 'DELETE')[];
  /**
   * Whether the owner is held by row-level security too; yes unless told. Only the read model says
   * no: full-text operators are not leakproof, so a policy would switch their indexes off, and its
   * search functions, which run as the owner, name the tenant themselves.
   */
  readonly forced?: boolean;
}

/**
 * The second wall around a tenant's table: row-level security, forced on its owner too, and the
 * grants. Belongs behind every `CREATE TABLE` of a table with a `tenant_id`.
 */
export function protectTenantTable(table: string, access: TenantTableAccess = {}): string[] {
  const { app = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'], system = [], forced = true } = access;
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    ...(forced ? [`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`] : []),
    `CREATE POLICY tenant_isolation ON ${table} USING (tenant_id = ${CURRENT_TENANT}) WITH CHECK (tenant_id = ${CURRENT_TENANT})`,
    ...(app.length > 0 ? [`GRANT ${app.join(', ')} ON ${table} TO rustok_app`] : []),
    ...(system.length > 0 ? systemAccess(table, system) : []),
  ];
}

function systemAccess(table: string, verbs: readonly string[]): string[] {
  return [
    `CREATE POLICY system_access ON ${table} TO rustok_system USING (true) WITH CHECK (true)`,
    `GRANT ${verbs.join(', ')} ON ${table} TO rustok_system`,
  ];
}
