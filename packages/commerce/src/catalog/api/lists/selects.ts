import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Whether a request asks for a field of what is being resolved, or for one further down: what nobody
 * asks for need not be found out.
 */
export function selects(info: GraphQLResolveInfo, ...path: readonly string[]): boolean {
  return info.fieldNodes.some(({ selectionSet }) => holds(info, selectionSet, path));
}

function holds(
  info: GraphQLResolveInfo,
  selectionSet: SelectionSetNode | undefined,
  [field, ...below]: readonly string[],
): boolean {
  if (field === undefined) return true;
  return (selectionSet?.selections ?? []).some((node) => {
    if (!isIncluded(info, node)) return false;
    if (node.kind === Kind.FIELD) return node.name.value === field && holds(info, node.selectionSet, below);
    const selected = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
    return holds(info, selected?.selectionSet, [field, ...below]);
  });
}

function isIncluded({ variableValues }: GraphQLResolveInfo, node: SelectionNode): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false
  );
}
