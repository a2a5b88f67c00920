import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Whether a request asks for a field of what is being resolved: what nobody asks for need not be found out. */
export function selects({ fieldNodes, fragments, variableValues }: GraphQLResolveInfo, field: string): boolean {
  const isIncluded = (node: SelectionNode) =>
    getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false;

  const holds = ({ selections }: SelectionSetNode): boolean =>
    selections.some((node) => {
      if (!isIncluded(node)) return false;
      if (node.kind === Kind.FIELD) return node.name.value === field;
      const selected = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value];
      return selected !== undefined && holds(selected.selectionSet);
    });

  return fieldNodes.some(({ selectionSet }) => selectionSet !== undefined && holds(selectionSet));
}
