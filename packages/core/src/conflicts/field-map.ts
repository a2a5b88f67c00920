/** Leaves of a state by their path: `vendor`, `translations.en.title`, `variants.<id>.sku`. */
export type FieldMap = ReadonlyMap<string, unknown>;

interface Identified {
  readonly id: string;
}

/** The order of a list whose entries stand below it by their ids. */
const ORDER = '$order';

/**
 * Takes a state apart, so that two can be compared field by field. Entries of a list that have ids are found again by
 * them; any other list is one leaf.
 */
export function toFields(state: object): FieldMap {
  const fields = new Map<string, unknown>();
  take(fields, '', state);
  return fields;
}

/** The opposite of {@link toFields}. */
export function fromFields(fields: FieldMap): unknown {
  const root: Branch = { children: new Map() };
  for (const [path, value] of fields) {
    let branch = root;
    for (const name of path.split('.')) branch = childOf(branch, decode(name));
    branch.leaf = { value };
  }
  return build(root);
}

function take(fields: Map<string, unknown>, path: string, value: unknown): void {
  if (value === undefined) return;
  if (isList(value)) {
    fields.set(
      `${path}.${ORDER}`,
      value.map(({ id }) => id),
    );
    for (const entry of value) take(fields, join(path, entry.id), entry);
  } else if (isObject(value)) {
    for (const [name, child] of Object.entries(value)) take(fields, join(path, name), child);
  } else fields.set(path, value);
}

const isList = (value: unknown): value is readonly Identified[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((entry: unknown) => typeof entry === 'object' && entry !== null && 'id' in entry);

/** With something in it: an empty one is a leaf, or nothing would be left of it. */
const isObject = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  Object.keys(value).length > 0;

interface Branch {
  leaf?: { readonly value: unknown };
  readonly children: Map<string, Branch>;
}

function childOf(branch: Branch, name: string): Branch {
  const known = branch.children.get(name);
  if (known) return known;
  const child: Branch = { children: new Map() };
  branch.children.set(name, child);
  return child;
}

function build({ leaf, children }: Branch): unknown {
  if (children.size === 0) return leaf?.value;
  const order = children.get(ORDER)?.leaf?.value as readonly string[] | undefined;
  if (order) return order.flatMap((id) => children.get(id) ?? []).map(build);
  return Object.fromEntries([...children].map(([name, child]) => [name, build(child)]));
}

const join = (path: string, name: string) => (path === '' ? encode(name) : `${path}.${encode(name)}`);
const encode = (name: string) => name.replaceAll('%', '%25').replaceAll('.', '%2E');
const decode = (name: string) => name.replaceAll('%2E', '.').replaceAll('%25', '%');

/** A path as callers are told it. */
export function pathOf(field: string): readonly string[] {
  return field
    .split('.')
    .map(decode)
    .filter((name) => name !== ORDER);
}

/** Whether a field is the order of a list. */
export function isOrder(field: string): boolean {
  return field.endsWith(`.${ORDER}`);
}
