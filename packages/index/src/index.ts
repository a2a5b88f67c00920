export { IndexModule } from './index.module.js';
