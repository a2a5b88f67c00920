import { escapeIdentifier, escapeLiteral, type Client } from 'pg';
import { ROLES, SCHEMA, type DatabaseRole } from '../db/roles.js';

/**
 * What makes the roles, the schema and the extensions, and lets a login work as the roles. It may
 * be run again, and by a login that may not make anything once there is nothing left to make.
 *
 * @param login the one that the platform uses; whoever runs the text unless told
 */
export function prepareDatabaseSql(extensions: readonly string[], login?: string): string {
  return `
DO $$
  DECLARE
    login text := ${login === undefined ? 'current_user' : escapeLiteral(login)};
  BEGIN${ROLES.map(roleSql).join('')}
    -- Libraries that bring a schema of their own get it from the owner, as migrations do.
    IF NOT has_database_privilege('rustok_owner', current_database(), 'CREATE') THEN
      EXECUTE format('GRANT CREATE ON DATABASE %I TO rustok_owner', current_database());
    END IF;
    IF to_regnamespace('${SCHEMA}') IS NULL THEN
      CREATE SCHEMA ${SCHEMA} AUTHORIZATION rustok_owner;
    END IF;${SCHEMA_RIGHTS.map(rightSql).join('')}
  END
$$;
${extensions.map((extension) => `CREATE EXTENSION IF NOT EXISTS ${escapeIdentifier(extension)} SCHEMA public;`).join('\n')}`;
}

const SCHEMA_RIGHTS: readonly (readonly [DatabaseRole, 'USAGE' | 'CREATE'])[] = [
  ['rustok_app', 'USAGE'],
  ['rustok_system', 'USAGE'],
  ['rustok_index', 'USAGE'],
  ['rustok_index', 'CREATE'],
];

/** Roles belong to the whole server: another database may make them at the same time, and nothing drops them. */
function roleSql(role: DatabaseRole): string {
  return `
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
      BEGIN
        CREATE ROLE ${role} NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    IF NOT pg_has_role(login, '${role}', 'SET') THEN
      EXECUTE format('GRANT ${role} TO %I', login);
    END IF;`;
}

function rightSql([role, right]: readonly [DatabaseRole, string]): string {
  return `
    IF NOT has_schema_privilege('${role}', '${SCHEMA}', '${right}') THEN
      GRANT ${right} ON SCHEMA ${SCHEMA} TO ${role};
    END IF;`;
}

/** @throws Error with the text for somebody who may run it, where the login may not */
export async function prepareDatabase(client: Client, extensions: readonly string[]): Promise<void> {
  try {
    await client.query(prepareDatabaseSql(extensions));
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    const { rows } = await client.query<{ login: string }>('SELECT current_user AS login');
    const text = prepareDatabaseSql(extensions, rows[0]?.login);
    // Without the cause: whoever tells of a failed start tells the innermost error, and this text would be lost.
    throw new Error(
      `The login of DATABASE_URL may not create roles, the schema or extensions. Have this run by one that may, then try again:\n${text}`,
    );
  }
}
