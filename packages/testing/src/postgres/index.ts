export { PostgresStartError } from './postgres-start-error.js';
export { removePostgres } from './remove-postgres.js';
export { startPostgres, type RunningPostgres, type StartPostgresOptions } from './start-postgres.js';
export type { PostgresMajor } from './binaries.js';
