import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { DomainError, NotFound } from '../errors/domain-error.js';
import { isRefused } from '../http/refusals.js';
import type { EdgeError } from '../http/to-domain-error.js';
import { userErrorsOf } from './user-error.js';

const USER_ERRORS = new Set(['Invalid', 'NotFound', 'Conflict']);

/**
 * What a root field answers instead of the error: a mutation's payload with `userErrors` where the
 * caller can mend its input, null where a query asks for what does not exist, else the error itself.
 */
export function graphqlOutcome(error: EdgeError, args: readonly unknown[]): unknown {
  const info = args[3] as GraphQLResolveInfo | undefined;
  if (error instanceof DomainError && !isRefused(error)) {
    if (info?.parentType.name === 'Mutation' && USER_ERRORS.has(error.kind)) return { userErrors: userErrorsOf(error) };
    if (info?.parentType.name === 'Query' && error instanceof NotFound) return null;
  }
  throw toGraphqlError(error);
}

export function toGraphqlError(error: EdgeError): GraphQLError {
  return new GraphQLError(error.message, { originalError: error, extensions: error.extensions });
}
