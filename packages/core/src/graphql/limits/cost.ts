import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isObjectType,
  isListType,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimator, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { DEFAULT_PAGE_SIZE } from '../connection.js';

/** What a mutation costs beside what it answers, as at Shopify. */
const MUTATION = 10;
/** Entries of a list without pages: it is a part of its object, such as a product's options. */
const EMBEDDED = 3;
/** Fields that the analysis looks at; fragments that spread each other may stand for any number of them. */
const MAX_FIELDS = 10_000;

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Cost {
  /** Infinity where it cannot be told. */
  readonly points: number;
  /** Entities that a router asks for. */
  readonly representations: number;
}

/**
 * What an operation may cost at most, in points, known before it is executed: one for each object that has an id,
 * a connection's as many times as `first` or `last` says. A value without an id, such as a price, comes with its object. A field with a `complexity` in its extensions costs that and what is asked for
 * below it.
 *
 * @returns undefined where the variables do not fit, which the operation's execution will say
 */
export function costOf({ schema, document, operation, variables }: Operation): Cost | undefined {
  let representations = 0;
  const count: ComplexityEstimator = ({ field, args }) => {
    if (field.name === '_entities') representations += countOf(args['representations']);
  };
  try {
    const points = getComplexity({
      schema,
      query: document,
      variables: { ...variables },
      ...(operation.name && { operationName: operation.name.value }),
      estimators: [count, estimate],
      maxQueryNodes: MAX_FIELDS,
    });
    return { points, representations };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return error.message.includes('number of nodes')
      ? { points: Number.POSITIVE_INFINITY, representations }
      : undefined;
  }
}

function estimate({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  const { extensions } = field as { readonly extensions?: { readonly complexity?: unknown } };
  if (typeof extensions?.complexity === 'number') return extensions.complexity + childComplexity;
  if (field.name.startsWith('__') || type.name.startsWith('__')) return 0;
  const answer = getNamedType(field.type);
  if (!isCompositeType(answer)) return 0;
  const own = isObjectType(answer) && !('id' in answer.getFields()) ? 0 : 1;
  if (type.name.endsWith('Connection')) return connectionPart(field.name, own + childComplexity);
  if (field.name === '_entities') return countOf(args['representations']) * (own + childComplexity);

  const root = type.name === 'Mutation' ? MUTATION : 0;
  if (answer.name.endsWith('Connection')) return root + 1 + pageSize(args) * childComplexity;
  if (isListType(getNullableType(field.type))) return root + EMBEDDED * (own + childComplexity);
  return root + own + childComplexity;
}

/** `edges { node }` are the same objects as `nodes`; the rest of a connection comes once with it. */
function connectionPart(name: string, cost: number): number {
  return name === 'nodes' || name === 'edges' ? cost : 0;
}

function pageSize({ first, last }: Readonly<Record<string, unknown>>): number {
  const size = first ?? last;
  return typeof size === 'number' && size > 0 ? size : DEFAULT_PAGE_SIZE;
}

const countOf = (list: unknown) => (Array.isArray(list) ? list.length : 1);
