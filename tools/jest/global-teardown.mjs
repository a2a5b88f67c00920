export { removeAfterRun as default } from './run-postgres.mjs';
