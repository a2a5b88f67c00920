import type { INestApplicationContext } from '@nestjs/common';
import { DatabasePools, SCHEMA, type ModuleDefinition } from '@rustok/core';
import type { Client } from 'pg';

interface ColumnFact {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly default: string | null;
  readonly isPrimary: boolean;
  readonly isGenerated: boolean;
}

type Metadata = ReturnType<DatabasePools['write']['getMetadata']>;

/** Compares each entity with its table in PostgreSQL's own words, so that no spelling of a type or default matters. */
export async function entityProblems(
  application: INestApplicationContext,
  superuser: Client,
  { entities }: ModuleDefinition,
): Promise<string[]> {
  const { write } = application.get(DatabasePools, { strict: false });
  const problems: string[] = [];
  for (const entity of entities) {
    const metadata = write.getMetadata(entity);
    problems.push(...declarationProblems(metadata));
    const declared = await declaredColumns(superuser, metadata, write.driver);
    const migrated = await columnsOf(superuser, `${SCHEMA}.${metadata.tableName}`);
    problems.push(...compare(metadata.tableName, declared, migrated));
  }
  return problems;
}

/** Relations load rows past the tenant's `where`; constraints and indexes are the migrations' alone. */
function declarationProblems({ name, relations, indices, uniques, checks, foreignKeys }: Metadata): string[] {
  const parts = Object.entries({ relations, indices, uniques, checks, foreignKeys });
  return parts.filter(([, list]) => list.length > 0).map(([part]) => `${name} declares ${part}`);
}

/** The columns as PostgreSQL understands the entity: from a table that is made of it, and rolled back. */
async function declaredColumns(
  superuser: Client,
  metadata: Metadata,
  driver: DatabasePools['write']['driver'],
): Promise<ColumnFact[]> {
  const columns = metadata.columns.map((column) => {
    const { length, precision, scale } = column;
    const type = driver.normalizeType(column);
    const size =
      length === '' ? [precision, scale].filter((each) => each !== null && each !== undefined).join(',') : length;
    const defaultText = driver.normalizeDefault(column);
    return [
      `"${column.databaseName}" ${type}${size === '' ? '' : `(${size})`}${column.isArray ? '[]' : ''}`,
      defaultText === undefined ? '' : `DEFAULT ${defaultText}`,
      column.isNullable ? '' : 'NOT NULL',
    ].join(' ');
  });
  const keys = metadata.primaryColumns.map(({ databaseName }) => `"${databaseName}"`);
  await superuser.query('BEGIN');
  try {
    await superuser.query(`CREATE TEMP TABLE declared (${columns.join(', ')}, PRIMARY KEY (${keys.join(', ')}))`);
    return await columnsOf(superuser, 'declared');
  } finally {
    await superuser.query('ROLLBACK');
  }
}

async function columnsOf(client: Client, table: string): Promise<ColumnFact[]> {
  const { rows } = await client.query<ColumnFact>(
    `SELECT a.attname AS name,
            format_type(a.atttypid, a.atttypmod) AS type,
            NOT a.attnotnull AS "isNullable",
            pg_get_expr(d.adbin, d.adrelid) AS "default",
            coalesce(a.attnum = ANY (p.indkey), false) AS "isPrimary",
            a.attgenerated <> '' OR a.attidentity = 'a' AS "isGenerated"
       FROM pg_attribute a
       LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
       LEFT JOIN pg_index p ON p.indrelid = a.attrelid AND p.indisprimary
      WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped
      ORDER BY a.attnum`,
    [table],
  );
  return rows;
}

function compare(table: string, declared: readonly ColumnFact[], migrated: readonly ColumnFact[]): string[] {
  const names = [...new Set([...declared, ...migrated].map(({ name }) => name))];
  return names.flatMap((name) => {
    const entity = declared.find((column) => column.name === name);
    const row = migrated.find((column) => column.name === name);
    if (!row) return [`${table}.${name} is in the entity only`];
    if (!entity) return row.isGenerated ? [] : [`${table}.${name} is in the table only`];
    const [expected, actual] = [describe(entity), describe(row)];
    return expected === actual ? [] : [`${table}.${name}: the entity says ${expected}, the table ${actual}`];
  });
}

function describe({ type, isNullable, isPrimary, default: text }: ColumnFact): string {
  const parts = [
    type,
    isNullable ? 'NULL' : 'NOT NULL',
    isPrimary ? 'PRIMARY KEY' : '',
    text === null ? '' : `DEFAULT ${constant(text)}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** `'0'::bigint` and `0` are the same default. */
function constant(text: string): string {
  return /^'((?:[^']|'')*)'::[\w ."[\]]+$/.exec(text)?.[1] ?? text;
}
