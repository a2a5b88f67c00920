import { SCHEMA } from '@rustok/core';
import type { Client } from 'pg';
import type { ContractExemptions } from './module-contract.js';

interface TableSecurity {
  readonly table: string;
  readonly isEnabled: boolean;
  readonly isForced: boolean;
}

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly command: string;
  readonly using: string | null;
  readonly check: string | null;
}

/** Row-level security of each tenant's table: on, forced, and through no policy but the tenant's own. */
export async function tenantPolicyProblems(
  superuser: Client,
  tables: readonly string[],
  { tenantless = [], systemAccess = {} }: ContractExemptions,
): Promise<string[]> {
  const owned = tables.filter((table) => !tenantless.includes(table));
  const security = await securityOf(superuser, owned);
  const policies = await policiesOf(superuser, owned);
  const isolation = await isolationText(superuser);

  return security.flatMap(({ table, isEnabled, isForced }) => {
    const own = policies.filter((policy) => policy.table === table);
    const isolating = own.filter(({ using, check }) => using === isolation && check === isolation);
    const wider = own.filter((policy) => {
      if (policy.roles.join() === 'rustok_system') return !(table in systemAccess);
      return ![policy.using, policy.check].every((text) => text === null || text === isolation);
    });
    return [
      ...(isEnabled ? [] : [`${table} has no row-level security`]),
      // The read model's own functions work as its owner, and are the wall there.
      ...(isForced || table.startsWith('index_') ? [] : [`${table} does not force row-level security on its owner`]),
      ...(isolating.some(({ command }) => command === 'ALL')
        ? []
        : [`${table} lacks the tenant's policy with USING and WITH CHECK`]),
      ...wider.map(({ name, roles }) => `the policy ${name} of ${table} lets ${roles.join()} past the tenant`),
    ];
  });
}

async function securityOf(client: Client, tables: readonly string[]): Promise<TableSecurity[]> {
  const { rows } = await client.query<TableSecurity>(
    `SELECT relname AS table, relrowsecurity AS "isEnabled", relforcerowsecurity AS "isForced"
       FROM pg_class WHERE relnamespace = $1::regnamespace AND relname = ANY ($2) ORDER BY relname`,
    [SCHEMA, tables],
  );
  return rows;
}

/** Permissive ones: each of them widens what a role sees. */
async function policiesOf(client: Client, tables: readonly string[]): Promise<Policy[]> {
  const { rows } = await client.query<Policy>(
    `SELECT tablename AS table, policyname AS name, roles::text[] AS roles, cmd AS command, qual AS using, with_check AS check
       FROM pg_policies WHERE schemaname = $1 AND tablename = ANY ($2) AND permissive = 'PERMISSIVE'`,
    [SCHEMA, tables],
  );
  return rows;
}

/** The tenant's condition as the server prints it, taken from core's own table. */
async function isolationText(client: Client): Promise<string | null> {
  const [policy] = await policiesOf(client, ['sys_audit']);
  return policy?.using ?? null;
}
