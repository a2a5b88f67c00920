import { printSubgraphSchema } from '@apollo/subgraph';
import type { RustokModuleRef } from '@rustok/core';
import { alone } from './alone.js';
import { compose } from './compose.js';

// A process for each module: what one declares stays in the memory of Nest's decorators.
const [file = ''] = process.argv.slice(2);
const exported = Object.values((await import(file)) as Record<string, unknown>);
const module = exported.find((value) => typeof value === 'object' && value !== null && 'definition' in value) as
  | RustokModuleRef
  | undefined;

if (module && module.definition.resolvers.length > 0) {
  const { schema } = await compose(alone(module));
  process.stdout.write(printSubgraphSchema(schema));
}
