import { GraphQLError } from 'graphql';
import { Invalid } from '../errors/domain-error.js';

/** What the subgraph's own resolver says of a representation that names no entity of this schema. */
const NO_ENTITY =
  /^The _entities resolver tried to load an entity for type |^Runtime Object type ".*" is not a possible type for "_Entity"/;

/**
 * What is wrong with a request, where a library says so without a code, which makes it look like a
 * failure of ours: an operation that the schema does not have, a persisted query of another
 * version, a representation of no entity. An error from within a resolver has a path and a cause.
 *
 * @param error as it was raised
 * @param cause what a resolver threw, if one did
 */
export function libraryRefusal(error: unknown, cause: unknown): Invalid | undefined {
  if (cause instanceof Error && NO_ENTITY.test(cause.message)) {
    return new Invalid('REPRESENTATION_INVALID', 'A representation names no entity of this schema.', { cause });
  }
  if (!(error instanceof GraphQLError) || error.path || error.originalError || error.extensions.code !== undefined) {
    return undefined;
  }
  return new Invalid('BAD_REQUEST', error.message, { cause: error });
}
