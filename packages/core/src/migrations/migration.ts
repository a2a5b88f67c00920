import type { DatabaseRole } from '../db/roles.js';
import type { Sql } from '../db/sql.js';

/** SQL texts run one after another, or a function where data must be moved. */
export type MigrationStep = readonly string[] | ((sql: Sql) => Promise<void>);

export interface Migration {
  /** `mYYYYMMDD_<module>_<nnn>_<description>`; also the name of its file. */
  readonly name: string;
  /**
   * Who runs it; `rustok_owner` unless told. Row-level security is forced, so a migration that
   * moves data as the owner would touch no row and raise no error: such a one runs as `rustok_system`.
   */
  readonly role?: DatabaseRole;
  /** Outside a transaction, for `CREATE INDEX CONCURRENTLY`. */
  readonly concurrent?: boolean;
  readonly up: MigrationStep;
  readonly down: MigrationStep;
}

const NAME = /^m\d{8}_([a-z][a-z0-9]*)_\d{3}_[a-z0-9_]+$/;

/** Declares a migration, and checks its name. It is never edited after a release. */
export function defineMigration(migration: Migration): Migration {
  if (!NAME.test(migration.name)) {
    throw new TypeError(`"${migration.name}" is not of the form mYYYYMMDD_<module>_<nnn>_<description>.`);
  }
  return migration;
}
