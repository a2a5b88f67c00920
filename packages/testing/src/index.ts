export { listQueries } from './growth/list-queries.js';
export type { GraphqlAnswer, HttpOptions, RequestOptions } from './app/requests.js';
export { moduleTest, moduleTestWith } from './module-test.js';
export type { ModuleTest, ModuleTestOptions, Passage } from './running-module.js';
export { WireTap } from './wire/wire-tap.js';
export type { WireReport } from './wire/wire-recorder.js';
export { moduleContract, type ContractExemptions, type ModuleContractOptions } from './contract/module-contract.js';
export { withEmptyDatabase } from './database/empty-database.js';
