import type { GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { toDomainError } from '../http/to-domain-error.js';
import { toGraphqlError } from './graphql-outcome.js';
import { libraryRefusal } from './library-refusal.js';

/** The last look at an error before it leaves: known errors keep their code, unknown ones lose their words. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const code = formatted.extensions?.code;
  if (isOutOfStack(formatted, cause)) return { ...formatted, ...TOO_DEEP };
  if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') return withoutStack(formatted);

  const known = libraryRefusal(error, cause) ?? toDomainError(cause);
  const { message, extensions } = toGraphqlError(known);
  return { ...formatted, message, extensions };
}

/** Parsing and validation walk down a document; its author is told so in our words. */
const TOO_DEEP = {
  message: 'The document is nested too deep.',
  extensions: { code: 'DOCUMENT_TOO_DEEP' },
};

/** Of a resolver it would be a failure of ours, and such an error has a path. */
function isOutOfStack({ path, message }: GraphQLFormattedError, cause: unknown): boolean {
  return path === undefined && (cause instanceof RangeError || message === 'Maximum call stack size exceeded');
}

function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions };
}
