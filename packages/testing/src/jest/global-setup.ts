// oxlint-disable-next-line import/no-default-export -- Jest calls the default export.
export { startForRun as default } from './run-postgres.js';
