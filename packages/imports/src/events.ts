export { ImportAdvanced, ImportFinished } from './imports/import.events.js';
