import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { ValidationContext } from 'graphql';

type Rule = (context: ValidationContext) => Record<string, unknown>;

/** Refuse a document before it is executed: nesting deeper than 12 levels, more than 30 aliases. */
export const limits = [
  maxDepthRule({ n: 12, ignoreIntrospection: true, exposeLimits: true }) as unknown as Rule,
  maxAliasesRule({ n: 30, exposeLimits: true }) as unknown as Rule,
];
