import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, type ValidationContext } from 'graphql';

type Rule = (context: ValidationContext) => Record<string, unknown>;

/** Reported like any broken rule: thrown, as these rules do unless told, it would be an internal error. */
const refuse = (message: string) => ({
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(new GraphQLError(message))],
});

/** Refuse a document before it is executed: nesting deeper than 12 levels, more than 30 aliases. */
export const limits = [
  maxDepthRule({
    n: 12,
    flattenFragments: true,
    ...refuse('The query is nested deeper than 12 levels.'),
  }) as unknown as Rule,
  maxAliasesRule({
    n: 30,
    ...refuse('The query has more than 30 aliases.'),
  }) as unknown as Rule,
];
