export { ImportsModule } from './imports.module.js';
export { ImportSteps } from './imports/run/import-steps.service.js';
