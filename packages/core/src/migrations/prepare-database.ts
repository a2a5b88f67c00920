import { Client } from 'pg';
import { ROLES, SCHEMA } from '../db/roles.js';

/** What a login that may create roles runs once; the text to print where it may not. */
export function prepareDatabaseSql(extensions: readonly string[]): string {
  const roles = ROLES.map(
    (role) => `
    BEGIN
      CREATE ROLE ${role} NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    IF NOT pg_has_role(current_user, '${role}', 'SET') THEN
      EXECUTE format('GRANT ${role} TO %I', current_user);
    END IF;`,
  );
  return `
DO $$
  BEGIN${roles.join('')}
    -- Libraries that bring a schema of their own get it from the owner, as migrations do.
    IF NOT has_database_privilege('rustok_owner', current_database(), 'CREATE') THEN
      EXECUTE format('GRANT CREATE ON DATABASE %I TO rustok_owner', current_database());
    END IF;
  END
$$;
CREATE SCHEMA IF NOT EXISTS ${SCHEMA} AUTHORIZATION rustok_owner;
GRANT USAGE ON SCHEMA ${SCHEMA} TO rustok_app, rustok_system, rustok_index;
GRANT CREATE ON SCHEMA ${SCHEMA} TO rustok_index;
${extensions.map((extension) => `CREATE EXTENSION IF NOT EXISTS ${extension} SCHEMA public;`).join('\n')}`;
}

/**
 * Makes the roles, the schema and the extensions, all of them tolerant of a race. Roles belong to
 * the whole server, so nothing ever drops them.
 */
export async function prepareDatabase(client: Client, extensions: readonly string[]): Promise<void> {
  const sql = prepareDatabaseSql(extensions);
  try {
    await client.query(sql);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new Error(`The login of DATABASE_URL may not create roles, the schema or extensions. Have this run by one that may, then try again:\n${sql}`, {
      cause: error,
    });
  }
}
