import { newId, type WriteTransaction } from '@rustok/core';
import { CategoryTranslation } from '../category-translation.entity.js';
import { Category } from '../category.entity.js';
import { CategoryCreated } from '../category.events.js';
import { checkCategoryCount } from '../tree/check-category-count.js';
import { lockTree } from '../tree/lock-tree.js';
import { freeHandles } from './free-handles.js';
import { splitPath, titleKey } from './split-path.js';

interface Step {
  readonly id: string;
  readonly handle: string;
  readonly path: readonly string[];
}

interface Child extends Step {
  readonly parentId: string | null;
  readonly title: string;
  readonly position: number;
}

/** Where a path has come to: the categories so far, from the root down. */
interface Walk {
  readonly titles: readonly string[];
  readonly steps: Step[];
}

const keyOf = (parentId: string | null, title: string) => `${parentId ?? ''} ${titleKey(title)}`;

/**
 * The categories that paths name, those that are missing made: at most five statements for each
 * level, for any number of paths.
 *
 * @returns for each path its categories' ids, from the root down
 * @throws Invalid `CATEGORY_PATH_INVALID`, `CATEGORY_TOO_DEEP`, `TOO_MANY_CATEGORIES`
 */
export async function ensurePaths(
  tx: WriteTransaction,
  paths: readonly string[],
  locale: string,
): Promise<readonly (readonly string[])[]> {
  const walks = paths.map((path): Walk => ({ titles: splitPath(path), steps: [] }));
  const depth = Math.max(0, ...walks.map(({ titles }) => titles.length));
  await lockTree(tx);
  for (let level = 0; level < depth; level += 1) {
    const going = walks.filter(({ titles }) => titles.length > level);
    const children = await childrenOf(tx, [...new Set(going.map(({ steps }) => steps.at(-1)?.id ?? null))]);
    const known = new Map<string, Step>();
    for (const child of children)
      if (!known.has(keyOf(child.parentId, child.title))) known.set(keyOf(child.parentId, child.title), child);
    for (const [key, step] of await addMissing(tx, { going, level, known, children, locale })) known.set(key, step);
    for (const { titles, steps } of going) {
      const step = known.get(keyOf(steps.at(-1)?.id ?? null, titles[level] ?? ''));
      if (step) steps.push(step);
    }
  }
  return walks.map(({ steps }) => steps.map(({ id }) => id));
}

async function childrenOf(tx: WriteTransaction, parents: readonly (string | null)[]): Promise<Child[]> {
  return tx.query<Child>(
    `SELECT c.id, c.handle, c.path, c.parent_id AS "parentId", c.position, t.title
       FROM commerce_categories AS c
       JOIN commerce_category_translations AS t ON t.tenant_id = c.tenant_id AND t.category_id = c.id
      WHERE c.tenant_id = $1 AND (c.parent_id = ANY ($2::uuid[]) OR (c.parent_id IS NULL AND $3))
      ORDER BY c.position, c.id, t.locale`,
    [parents.filter((id) => id !== null), parents.includes(null)],
  );
}

interface Level {
  readonly going: readonly Walk[];
  readonly level: number;
  readonly known: ReadonlyMap<string, Step>;
  readonly children: readonly Child[];
  readonly locale: string;
}

async function addMissing(
  tx: WriteTransaction,
  { going, level, known, children, locale }: Level,
): Promise<ReadonlyMap<string, Step>> {
  const last = new Map<string | null, number>();
  for (const { parentId, position } of children) last.set(parentId, Math.max(last.get(parentId) ?? 0, position));
  const wanted = new Map<string, { id: string; title: string; parent: Step | null; position: number }>();
  for (const { titles, steps } of going) {
    const parent = steps.at(-1) ?? null;
    const title = titles[level] ?? '';
    const key = keyOf(parent?.id ?? null, title);
    if (known.has(key) || wanted.has(key)) continue;
    const position = Math.floor(last.get(parent?.id ?? null) ?? 0) + 1;
    last.set(parent?.id ?? null, position);
    wanted.set(key, { id: newId(), title, parent, position });
  }
  if (wanted.size === 0) return new Map();

  await checkCategoryCount(tx, wanted.size);
  const all = [...wanted.values()];
  const handles = await freeHandles(
    tx,
    all.map(({ id, title, parent }) => ({ id, title, parentHandle: parent?.handle ?? null })),
  );
  const rows = await tx.insertMany(
    Category,
    all.map(({ id, parent, position }) => ({
      id,
      handle: handles.get(id) ?? id,
      parentId: parent?.id ?? null,
      path: [...(parent?.path ?? []), id],
      position,
      isActive: true,
      imageUrl: null,
    })),
  );
  const none = { descriptionHtml: null, seoTitle: null, seoDescription: null, imageAltText: null };
  await tx.insertMany(
    CategoryTranslation,
    all.map(({ id, title }) => ({ categoryId: id, locale, title, ...none })),
  );
  for (const { id, version, parentId } of rows)
    await tx.emit(CategoryCreated, { categoryId: id, categoryVersion: version, parentId });
  const added = new Map(rows.map((row) => [row.id, row]));
  return new Map([...wanted].flatMap(([key, { id }]) => (added.has(id) ? [[key, added.get(id) as Step]] : [])));
}
