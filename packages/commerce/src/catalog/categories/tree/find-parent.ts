import type { ReadTransaction } from '@rustok/core';
import { parentNotFound } from '../category.errors.js';
import { Category } from '../category.entity.js';

/** The path that a category's own begins with. @throws NotFound `PARENT_NOT_FOUND` */
export async function pathOfParent(tx: ReadTransaction, parentId: string | null): Promise<readonly string[]> {
  if (parentId === null) return [];
  const parent = await tx.findOne(Category, { id: parentId });
  if (!parent) throw parentNotFound();
  return parent.path;
}
