import type { ProductDocument } from '../document/product-document.js';
import { LISTS, type ListName, type OwnColumn } from './own-columns.js';

/** A product's rows: the first has what is said once, and each has one option, one medium and one variant. */
export function toRows(document: ProductDocument, columns: readonly OwnColumn[]): readonly (readonly string[])[] {
  const count = Math.max(1, ...LISTS.map((list) => document[list]?.length ?? 0));
  return Array.from({ length: count }, (_, index) =>
    columns.map((column) => {
      const { path } = column;
      if (path === 'handle') return document.handle;
      const [list = '', ...rest] = path.split('.');
      if (isList(list)) return toCell(valueAt(document[list]?.[index], rest), column);
      return index === 0 ? toCell(valueAt(document, path.split('.')), column) : '';
    }),
  );
}

export function isList(name: string): name is ListName {
  return (LISTS as readonly string[]).includes(name);
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const key of path) found = typeof found === 'object' && found !== null ? found[key as keyof object] : undefined;
  return found;
}

function toCell(value: unknown, { kind }: OwnColumn): string {
  if (value === undefined || value === null) return '';
  // A text among JSON stays plain where it can be told from JSON.
  if (kind === 'json') return typeof value === 'string' && !/^[[{"]/.test(value) ? value : JSON.stringify(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
