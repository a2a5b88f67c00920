import type { FileProblem } from '@rustok/core';
import { isList } from './document-rows.js';
import { LISTS, type OwnColumn } from './own-columns.js';

export interface OwnRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A column's name in the file, and what it is. */
export interface NamedColumn {
  readonly name: string;
  readonly column: OwnColumn;
  readonly index: number;
}

type Tree = { [key: string]: unknown };

/** The document that a product's rows make, to be checked yet. A blank cell clears; a column that is not there leaves. */
export function toTree(
  rows: readonly OwnRow[],
  columns: readonly NamedColumn[],
): { readonly tree: Tree; readonly problems: readonly FileProblem[] } {
  const problems: FileProblem[] = [];
  const read = (row: OwnRow, { name, column, index }: NamedColumn): unknown => {
    const value = readCell(row.cells[index] ?? '', column);
    if (value !== undefined) return value;
    const message = `"${name}" is no ${column.kind === 'json' ? 'JSON' : column.kind}.`;
    problems.push({ line: row.line, column: name, code: 'CELL_INVALID', message });
    return null;
  };
  const tree: Tree = {};
  const [first] = rows;
  for (const each of columns) {
    const [list = ''] = each.column.path.split('.');
    if (first && !isList(list)) put(tree, each.column.path.split('.'), read(first, each));
  }
  for (const list of LISTS) {
    const own = columns.filter(({ column }) => column.path.startsWith(`${list}.`));
    if (own.length > 0) tree[list] = readList(rows, own, read);
  }
  return { tree: dropBlanks(tree), problems };
}

function readList(
  rows: readonly OwnRow[],
  columns: readonly NamedColumn[],
  read: (row: OwnRow, column: NamedColumn) => unknown,
): Tree[] {
  const filled = rows.filter(({ cells }) => columns.some(({ index }) => (cells[index] ?? '') !== ''));
  return filled.map((row) => {
    const entry: Tree = {};
    for (const each of columns) put(entry, each.column.path.split('.').slice(1), read(row, each));
    return entry;
  });
}

/** Undefined where the cell is none of its kind. */
function readCell(text: string, { kind }: OwnColumn): unknown {
  if (text === '') return null;
  if (kind === 'text') return text;
  if (kind === 'json') return readJson(text);
  if (kind === 'boolean') return { true: true, false: false }[text.trim().toLowerCase()];
  const value = Number(text.trim());
  return Number.isFinite(value) ? value : undefined;
}

function readJson(text: string): unknown {
  if (!/^[[{"]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function put(tree: Tree, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    tree[key] = value;
    return;
  }
  const inner = (tree[key] ?? {}) as Tree;
  tree[key] = inner;
  put(inner, rest, value);
}

/** Blank where nothing can be cleared: a text in a language, a price, an id. There it says nothing. */
const UNSAID = new Set([
  'id',
  'handle',
  'status',
  'type',
  'isGiftCard',
  'title',
  'inventoryPolicy',
  'inventoryQuantity',
]);
const UNSAID_UNITS = new Set(['inventoryTracked', 'requiresShipping', 'taxable', 'weightUnit', 'dimensionUnit']);

function dropBlanks(tree: Tree): Tree {
  const { translations, attributes, options, media, variants, ...rest } = tree as { [key: string]: Tree & Tree[] };
  const product = said(rest as Tree);
  if (product.tags === null) product.tags = [];
  return {
    ...product,
    ...(translations && { translations: entriesOf(translations, (each) => blankless(said(each as Tree))) }),
    ...(attributes && { attributes: entriesOf(attributes, (each) => each) }),
    ...(options && { options: options.map((option) => ({ ...said(option), name: texts(option.name) })) }),
    ...(media && {
      media: media.map((each) => ({ ...said(each), ...('altText' in each && { altText: texts(each.altText) }) })),
    }),
    ...(variants && variants.length > 0 && { variants: variants.map(toVariant) }),
  };
}

function toVariant(variant: Tree): Tree {
  const { prices, unitCost, optionValues, mediaUrls, ...rest } = variant;
  const cost = unitCost as { amount?: unknown; currency?: unknown } | undefined;
  return {
    ...said(rest),
    ...(optionValues !== undefined && { optionValues: optionValues ?? [] }),
    ...(mediaUrls !== undefined && { mediaUrls: mediaUrls ?? [] }),
    ...(cost && { unitCost: cost.amount === null || cost.currency === null ? null : cost }),
    ...(prices !== undefined && {
      prices: entriesOf(prices as Tree, (price) => ((price as Tree).amount === null ? undefined : price)),
    }),
  };
}

function said(tree: Tree): Tree {
  const isSaid = ([key, value]: [string, unknown]) => value !== null || !(UNSAID.has(key) || UNSAID_UNITS.has(key));
  return Object.fromEntries(Object.entries(tree).filter(isSaid));
}

/** A language in which nothing is said is no translation. */
function blankless(translation: Tree): Tree | undefined {
  return Object.values(translation).some((text) => text !== null) ? translation : undefined;
}

function texts(names: unknown): Tree {
  return entriesOf((names ?? {}) as Tree, (text) => text ?? undefined);
}

function entriesOf(tree: Tree, keep: (value: unknown) => unknown): Tree {
  const entries = Object.entries(tree).map(([key, value]) => [key, value === null ? undefined : keep(value)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
