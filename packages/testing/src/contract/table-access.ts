import { SCHEMA } from '@rustok/core';
import type { Client } from 'pg';
import type { ContractExemptions } from './module-contract.js';

interface Grant {
  readonly table: string;
  readonly owner: string;
  readonly grantee: string;
  readonly privileges: readonly string[];
}

const ROW_PRIVILEGES = new Set(['SELECT', 'INSERT', 'UPDATE', 'DELETE']);

/** Requests change rows and nothing else; work across tenants does what the module's list says; nobody else is let in. */
export async function tableAccessProblems(
  superuser: Client,
  tables: readonly string[],
  { systemAccess = {} }: ContractExemptions,
): Promise<string[]> {
  const grants = await grantsOn(superuser, tables);
  const problems = grants.flatMap((grant) => grantProblems(grant, systemAccess[grant.table] ?? []));
  const missing = Object.entries(systemAccess).flatMap(([table, privileges]) => {
    const granted =
      grants.find((grant) => grant.table === table && grant.grantee === 'rustok_system')?.privileges ?? [];
    const absent = privileges.filter((privilege) => !granted.includes(privilege));
    return absent.length === 0
      ? []
      : [`the list lets rustok_system ${absent.join()} on ${table}, the migrations do not`];
  });
  return [...problems, ...missing];
}

function grantProblems({ table, owner, grantee, privileges }: Grant, system: readonly string[]): string[] {
  const expectedOwner = table.startsWith('index_') ? 'rustok_index' : 'rustok_owner';
  const wrongOwner = owner === expectedOwner ? [] : [`${table} belongs to ${owner}, not to ${expectedOwner}`];
  if (grantee === owner) return wrongOwner;

  const allowed = grantee === 'rustok_app' ? ROW_PRIVILEGES : new Set(grantee === 'rustok_system' ? system : []);
  const wider = privileges.filter((privilege) => !allowed.has(privilege));
  return [...wrongOwner, ...(wider.length === 0 ? [] : [`${grantee} may ${wider.join()} on ${table}`])];
}

async function grantsOn(client: Client, tables: readonly string[]): Promise<Grant[]> {
  const { rows } = await client.query<Grant>(
    `SELECT c.relname AS table, pg_get_userbyid(c.relowner) AS owner,
            CASE a.grantee WHEN 0 THEN 'everybody' ELSE pg_get_userbyid(a.grantee) END AS grantee,
            array_agg(a.privilege_type ORDER BY a.privilege_type) AS privileges
       FROM pg_class c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) AS a
      WHERE c.relnamespace = $1::regnamespace AND c.relname = ANY ($2)
      GROUP BY c.relname, c.relowner, a.grantee ORDER BY c.relname`,
    [SCHEMA, tables],
  );
  return rows;
}
