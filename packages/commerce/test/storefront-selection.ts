import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';

/** Everything that the storefront may ask of a type, as a selection: what is tagged, and what tagged types hold. */
export function storefrontSelection(sdl: string, root: string): string {
  const types = new Map(
    parse(sdl).definitions.flatMap((each) =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );

  function select(type: ObjectTypeDefinitionNode, above: readonly string[]): string {
    const all = isTagged(type);
    const fields = (type.fields ?? []).filter((field) => all || isTagged(field));
    return `{ ${fields.map((field) => selectField(field, [...above, type.name.value])).join(' ')} }`;
  }

  function selectField(field: FieldDefinitionNode, above: readonly string[]): string {
    const type = types.get(nameOf(field.type));
    if (!type) return field.name.value;
    return above.includes(type.name.value) ? '' : `${field.name.value} ${select(type, above)}`;
  }

  const type = types.get(root);
  if (!type) throw new Error(`There is no type ${root}.`);
  return select(type, []);
}

function isTagged({ directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] | undefined }): boolean {
  return directives.some(
    ({ name, arguments: [first] = [] }) =>
      name.value === 'tag' && first?.value.kind === Kind.STRING && first.value.value === 'storefront',
  );
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
