// oxlint-disable-next-line import/no-default-export -- Jest calls the default export.
export { removeAfterRun as default } from './run-postgres.js';
