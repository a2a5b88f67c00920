export { CommerceModule } from './commerce.module.js';
