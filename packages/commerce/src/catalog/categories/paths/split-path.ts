import { CATEGORY_LIMITS } from '../category-limits.js';
import { categoryPathInvalid, categoryTooDeep } from '../category.errors.js';
import { LIMITS } from '../../limits.js';

/**
 * The titles of a path such as `Apparel > Shirts`, from the root down.
 *
 * @throws Invalid `CATEGORY_PATH_INVALID`, `CATEGORY_TOO_DEEP`
 */
export function splitPath(path: string): readonly string[] {
  const titles = path
    .split('>')
    .map((title) => title.trim())
    .filter((title) => title !== '');
  if (titles.length === 0 || titles.some((title) => title.length > LIMITS.title)) throw categoryPathInvalid(path);
  if (titles.length > CATEGORY_LIMITS.depth) throw categoryTooDeep('path');
  return titles;
}

/** Titles are the same whatever their case. */
export function titleKey(title: string): string {
  return title.normalize('NFC').toLowerCase();
}
