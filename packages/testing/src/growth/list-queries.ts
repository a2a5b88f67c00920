import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** Levels of objects below a list's nodes. */
const DEPTH = 4;

/**
 * For each root field that answers a list without being told which, a query for its first `$first` nodes with all that
 * they lead to: whatever has a loader, or lacks one.
 */
export function listQueries(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return new Map(
    fields.flatMap((field) => {
      const nodes = nodesOf(field);
      if (!nodes) return [];
      const list = `${field.name}(first: $first) { nodes { ${selection(nodes, [nodes.name])} } }`;
      return [[field.name, `query ($first: Int!) { ${list} }`] as const];
    }),
  );
}

/** The type of a connection's nodes, if the field answers one and takes `first` alone. */
function nodesOf(field: Field): GraphQLObjectType | undefined {
  const answer = getNamedType(field.type);
  if (!isObjectType(answer) || !answer.name.endsWith('Connection') || !isFree(field)) return undefined;
  if (!field.args.some(({ name }) => name === 'first')) return undefined;
  const nodes = getNamedType(answer.getFields()['nodes']?.type);
  return isObjectType(nodes) ? nodes : undefined;
}

function selection(type: GraphQLObjectType, path: readonly string[]): string {
  const parts = Object.values(type.getFields()).flatMap((field) => partOf(field, path));
  return parts.length === 0 ? '__typename' : parts.join(' ');
}

/** Types that it lies within are not entered again: they lead around in circles. */
function partOf(field: Field, path: readonly string[]): readonly string[] {
  if (!isFree(field)) return [];
  const answer = getNamedType(field.type);
  if (isLeafType(answer)) return [field.name];
  if (path.length > DEPTH) return [];
  const nodes = nodesOf(field);
  if (nodes) {
    return path.includes(nodes.name)
      ? []
      : [`${field.name}(first: 3) { nodes { ${selection(nodes, [...path, nodes.name])} } }`];
  }
  if (!isObjectType(answer)) return [`${field.name} { __typename }`];
  return path.includes(answer.name) ? [] : [`${field.name} { ${selection(answer, [...path, answer.name])} }`];
}

const isFree = ({ args }: Field) => !args.some(isRequiredArgument);
