import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import type { DynamicModule, Type } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { RustokOptions } from '../module/options.js';
import { formatError } from './format-error.js';
import { costLimit } from './limits/cost-limit.plugin.js';
import { documentRules } from './limits/document-rules.js';
import { DEFAULT_LIMITS } from './limits/limits.js';
import { readManifest } from './operations/manifest.js';
import { PersistedDocuments } from './operations/persisted-documents.js';
import { persistedOperations } from './operations/persisted-operations.plugin.js';

export const DEFAULT_PATH = '/api/graphql';

/** Subgraphs need 2.12 or later for the router's checks of `@tag` and access directives. */
const FEDERATION = 'https://specs.apollo.dev/federation/v2.12';

/**
 * The platform's own endpoint, or none when the host's serves the modules' resolvers.
 *
 * @param keyed types that a router asks for by their key, so that they belong to the schema even where nothing leads to them
 */
export function graphqlImports(
  { graphql = {} }: RustokOptions,
  modules: readonly { readonly module: Type }[],
  keyed: readonly Type[],
): DynamicModule[] {
  if (graphql === 'host') return [];
  const limits = { ...DEFAULT_LIMITS, ...graphql.limits };
  const { manifest = {}, only = false } = graphql.persistedOperations ?? {};
  const documents = new PersistedDocuments(readManifest(manifest));
  return [
    GraphQLModule.forRoot<ApolloFederationDriverConfig>({
      driver: ApolloFederationDriver,
      path: graphql.path ?? DEFAULT_PATH,
      include: modules.map(({ module }) => module),
      autoSchemaFile: { federation: { version: 2, importUrl: FEDERATION } },
      buildSchemaOptions: { orphanedTypes: [...keyed] },
      // Apollo's own default is by NODE_ENV.
      ...(graphql.introspection !== undefined && { introspection: graphql.introspection }),
      playground: false,
      includeStacktraceInErrorResponses: false,
      // The guard against cross-site forgery refuses simple requests; real clients send JSON.
      csrfPrevention: true,
      validationRules: documentRules(limits),
      formatError,
      parseOptions: { maxTokens: limits.tokens },
      persistedQueries: { cache: documents },
      // Inline traces tell a router, and whoever else asks for them, what each resolver took.
      plugins: [persistedOperations(documents, only), costLimit(limits), ApolloServerPluginInlineTraceDisabled()],
    } as ApolloFederationDriverConfig),
  ];
}
