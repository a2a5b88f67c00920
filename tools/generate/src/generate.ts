import { printSubgraphSchema } from '@apollo/subgraph';
import { ModuleRegistry, type Composable } from '@rustok/core';
import { serverEnvironment } from '@rustok/server/env';
import { openApiOf } from '@rustok/server/openapi';
import { compose } from './compose.js';
import { envExample } from './env-example.js';
import { eventSchemas } from './event-schemas.js';
import { jsonFile, type GeneratedFile } from './generated-file.js';
import { storefrontSchema } from './storefront-schema.js';

/** All files that follow from the modules. */
export async function generate(modules: readonly Composable[]): Promise<GeneratedFile[]> {
  const { schema, app } = await compose(modules);
  const registry = new ModuleRegistry(modules.flat().map(({ definition }) => definition));
  return [
    { path: 'apps/server/schema.graphql', text: `${printSubgraphSchema(schema)}\n` },
    { path: 'apps/server/storefront.graphql', text: storefrontSchema(schema) },
    jsonFile('apps/server/openapi.json', openApiOf(app)),
    { path: 'apps/server/.env.example', text: envExample(serverEnvironment) },
    ...eventSchemas(registry.modules),
  ];
}
