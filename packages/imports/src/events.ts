export { ImportAdvanced, ImportFinished } from './imports/import.events.js';
export { ExportAdvanced, ExportFinished } from './exports/export.events.js';
