export type { GraphqlAnswer, HttpOptions, RequestOptions } from './app/requests.js';
export { moduleTest, moduleTestWith } from './module-test.js';
export type { ModuleTest } from './running-module.js';
