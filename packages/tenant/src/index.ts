export { TenantModule } from './tenant.module.js';
