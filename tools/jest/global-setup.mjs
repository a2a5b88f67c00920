export { startForRun as default } from './run-postgres.mjs';
