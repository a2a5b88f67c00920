import { SCHEMA } from '@rustok/core';
import type { Client } from 'pg';
import type { ContractExemptions } from './module-contract.js';

interface Key {
  readonly table: string;
  readonly name: string;
  readonly columns: readonly string[];
}

interface ForeignKey extends Key {
  readonly target: string;
  readonly targetColumns: readonly string[];
}

/**
 * Referential checks bypass row-level security, so a foreign key without the tenant accepts
 * another tenant's parent; a unique key without it tells one tenant what another one has.
 */
export async function tenantKeyProblems(
  superuser: Client,
  tables: readonly string[],
  { tenantless = [], uniqueAcrossTenants = [] }: ContractExemptions,
): Promise<string[]> {
  const owned = tables.filter((table) => !tenantless.includes(table));
  const withTenant = await tablesWithTenant(superuser, owned);
  const uniques = (await uniqueKeys(superuser, owned)).filter(({ name }) => !uniqueAcrossTenants.includes(name));
  const foreign = await foreignKeys(superuser, tables);
  return [
    ...owned
      .filter((table) => !withTenant.includes(table))
      .map((table) => `${table} has no column tenant_id uuid NOT NULL`),
    ...uniques
      .filter(({ columns }) => columns[0] !== 'tenant_id')
      .map(({ table, name }) => `the unique key ${name} of ${table} does not begin with tenant_id`),
    ...foreign
      .filter((key) => !tenantless.includes(key.table) && !namesTenant(key))
      .map(({ table, name }) => `the foreign key ${name} of ${table} does not include tenant_id`),
    ...foreign
      .filter(({ target }) => !tables.includes(target))
      .map(({ table, name, target }) => `the foreign key ${name} of ${table} leads out of the module, to ${target}`),
  ];
}

function namesTenant({ columns, targetColumns }: ForeignKey): boolean {
  const position = columns.indexOf('tenant_id');
  return position >= 0 && targetColumns[position] === 'tenant_id';
}

async function tablesWithTenant(client: Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT c.relname AS table FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = $1::regnamespace AND c.relname = ANY ($2)
        AND a.attname = 'tenant_id' AND a.atttypid = 'uuid'::regtype AND a.attnotnull`,
    [SCHEMA, tables],
  );
  return rows.map(({ table }) => table);
}

/** Primary keys, unique constraints, unique indexes and exclusion constraints. */
async function uniqueKeys(client: Client, tables: readonly string[]): Promise<Key[]> {
  const { rows } = await client.query<Key>(
    `SELECT c.relname AS table, i.indexrelid::regclass::text AS name,
            ARRAY(SELECT pg_get_indexdef(i.indexrelid, n, false) FROM generate_series(1, i.indnkeyatts) AS n) AS columns
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      WHERE c.relnamespace = $1::regnamespace AND c.relname = ANY ($2) AND (i.indisunique OR i.indisexclusion)
      ORDER BY c.relname, name`,
    [SCHEMA, tables],
  );
  return rows.map((row) => ({ ...row, name: row.name.replace(`${SCHEMA}.`, '') }));
}

async function foreignKeys(client: Client, tables: readonly string[]): Promise<ForeignKey[]> {
  const names = (keys: string, relation: string) =>
    `ARRAY(SELECT a.attname::text FROM unnest(${keys}) WITH ORDINALITY AS k (number, position)
             JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.number ORDER BY k.position)`;
  const { rows } = await client.query<ForeignKey>(
    `SELECT c.relname AS table, f.conname AS name, t.relname AS target,
            ${names('f.conkey', 'f.conrelid')} AS columns, ${names('f.confkey', 'f.confrelid')} AS "targetColumns"
       FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class t ON t.oid = f.confrelid
      WHERE f.contype = 'f' AND c.relnamespace = $1::regnamespace AND c.relname = ANY ($2)
      ORDER BY c.relname, f.conname`,
    [SCHEMA, tables],
  );
  return rows;
}
