import type { ReadTransaction } from '@rustok/core';
import { Any } from 'typeorm';
import { groupBy } from '../../lists/group-by.js';
import type { Localized } from '../../localized.js';
import { toTexts, type ListingTexts } from '../../texts/listing-texts.js';
import { CategoryTranslation } from '../category-translation.entity.js';
import { Category } from '../category.entity.js';

/** A category as it is stored. */
export interface CategoryNode {
  readonly row: Category;
  readonly translations: readonly CategoryTranslation[];
  readonly texts: Localized<ListingTexts>;
}

export type CategoryNodes = ReadonlyMap<string, CategoryNode>;

/** Categories and all that they are below of: three statements. */
export async function loadBranches(tx: ReadTransaction, ids: readonly string[]): Promise<CategoryNodes> {
  const rows = await tx.find(Category, { id: Any(ids) });
  const known = new Set(rows.map(({ id }) => id));
  const above = [...new Set(rows.flatMap(({ path }) => path))].filter((id) => !known.has(id));
  return toNodes(tx, [...rows, ...(await tx.find(Category, { id: Any(above) }))]);
}

/** From the root down to the category; null where any of them is not active, since none of it is shown then. */
export function visibleBranch(nodes: CategoryNodes, { row }: CategoryNode): readonly CategoryNode[] | null {
  const branch = row.path.flatMap((id) => nodes.get(id) ?? []);
  return branch.every((node) => node.row.isActive) ? branch : null;
}

async function toNodes(tx: ReadTransaction, rows: readonly Category[]): Promise<CategoryNodes> {
  const all = await tx.find(CategoryTranslation, { categoryId: Any(rows.map(({ id }) => id)) });
  const byCategory = groupBy(all, ({ categoryId }) => categoryId);
  return new Map(rows.map((row) => [row.id, toNode(row, byCategory.get(row.id) ?? [])]));
}

function toNode(row: Category, translations: readonly CategoryTranslation[]): CategoryNode {
  const texts = Object.fromEntries(translations.map((each) => [each.locale, toTexts(each)]));
  return { row, translations, texts };
}
