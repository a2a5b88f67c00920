import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, type ValidationContext } from 'graphql';
import type { GraphqlLimits } from './limits.js';

type Rule = (context: ValidationContext) => Record<string, unknown>;

/** Reported like any broken rule: thrown, as these rules do unless told, it would be an internal error. */
const refuse = (message: string) => ({
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(new GraphQLError(message))],
});

/** Refuse a document before it is executed: by its depth and its number of aliases. */
export function documentRules({ depth, aliases }: GraphqlLimits): Rule[] {
  return [
    maxDepthRule({
      n: depth,
      flattenFragments: true,
      ...refuse(`The query is nested deeper than ${depth} levels.`),
    }) as unknown as Rule,
    maxAliasesRule({ n: aliases, ...refuse(`The query has more than ${aliases} aliases.`) }) as unknown as Rule,
  ];
}
