import type { GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { toDomainError } from '../http/to-domain-error.js';
import { toGraphqlError } from './graphql-outcome.js';
import { libraryRefusal } from './library-refusal.js';

/** The last look at an error before it leaves: known errors keep their code, unknown ones lose their words. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const code = formatted.extensions?.code;
  if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') return withoutStack(formatted);

  const known = libraryRefusal(error, cause) ?? toDomainError(cause);
  const { message, extensions } = toGraphqlError(known);
  return { ...formatted, message, extensions };
}

function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions };
}
