import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { newId, TenantDb, type ReadTransaction, type RequestContext } from '@rustok/core';
import { shopOf } from '../../commerce.settings.js';
import { handleOf } from '../product/handle.js';
import { mergeListingTexts } from '../texts/merge-listing-texts.js';
import { toListingDraft } from '../texts/to-listing-draft.js';
import { writeListingTexts } from '../texts/write-listing-texts.js';
import { CategoryTranslation } from './category-translation.entity.js';
import type {
  CreateCategoryRequest,
  DeleteCategoryRequest,
  MoveCategoryRequest,
  UpdateCategoryRequest,
} from './category.dto.js';
import { Category } from './category.entity.js';
import { categoryCycle, categoryNotFound, categoryTooDeep } from './category.errors.js';
import { CategoryCreated, CategoryMoved, CategoryUpdated } from './category.events.js';
import { CATEGORY_LIMITS } from './category-limits.js';
import type { CategoryResponse } from './reading/category.response.js';
import { toStaffCategoryResponse } from './reading/to-category-response.js';
import { checkCategoryCount } from './tree/check-category-count.js';
import { deleteCategory } from './tree/delete-category.js';
import { loadBranches, type CategoryNode } from './tree/category-node.js';
import { pathOfParent } from './tree/find-parent.js';
import { lockTree } from './tree/lock-tree.js';
import { makeRoom } from './tree/make-room.js';
import { moveBranch } from './tree/move-branch.js';

/** What staff do with the tree of categories. */
@Injectable()
export class CategoryService {
  constructor(private readonly db: TenantDb) {}

  /** @throws NotFound `CATEGORY_NOT_FOUND` */
  async get(ctx: RequestContext, id: string): Promise<CategoryResponse> {
    return this.db.read(ctx, (tx) => answer(tx, id));
  }

  /**
   * @throws NotFound `PARENT_NOT_FOUND`
   * @throws Conflict `HANDLE_TAKEN`
   * @throws Invalid `CATEGORY_TOO_DEEP`, `TOO_MANY_CATEGORIES`, `TITLE_MISSING`, `LOCALE_NOT_ENABLED`
   */
  async create(ctx: RequestContext, request: CreateCategoryRequest): Promise<CategoryResponse> {
    const shop = shopOf(ctx);
    const { parentId = null, title, isActive = true, image, position: index } = request;
    const texts = mergeListingTexts({}, toListingDraft(request, shop), shop);
    return this.db.write(ctx, async (tx) => {
      await lockTree(tx);
      await checkCategoryCount(tx, 1);
      const id = newId();
      const path = [...(await pathOfParent(tx, parentId)), id];
      const position = await makeRoom(tx, { id, parentId, index });
      const handle = request.handle ?? (handleOf(title) || id);
      const imageUrl = image?.url ?? null;
      const row = await tx.insert(Category, { id, handle, parentId, path, position, isActive, imageUrl });
      await writeListingTexts(tx, { entity: CategoryTranslation, owner: { categoryId: id }, stored: [] }, texts);
      await tx.emit(CategoryCreated, { categoryId: id, categoryVersion: row.version, parentId });
      return answer(tx, id);
    });
  }

  /** Changes what the request names, and leaves the rest. */
  async update(ctx: RequestContext, request: UpdateCategoryRequest): Promise<CategoryResponse> {
    const shop = shopOf(ctx);
    const draft = toListingDraft(request, shop);
    return this.db.write(ctx, async (tx) => {
      const { row, translations, texts } = await find(tx, request.id);
      const wanted = mergeListingTexts(texts, draft, shop);
      const { handle = row.handle, isActive = row.isActive, image } = request;
      const imageUrl = image === undefined ? row.imageUrl : (image?.url ?? null);
      const isSame =
        isDeepStrictEqual(wanted, texts) &&
        handle === row.handle &&
        isActive === row.isActive &&
        imageUrl === row.imageUrl;
      if (isSame) return answer(tx, row.id);

      const { version } = await tx.update(row, request.version, { handle, isActive, imageUrl });
      const table = { entity: CategoryTranslation, owner: { categoryId: row.id }, stored: translations };
      await writeListingTexts(tx, table, wanted);
      await tx.emit(CategoryUpdated, { categoryId: row.id, categoryVersion: version, parentId: row.parentId });
      return answer(tx, row.id);
    });
  }

  /**
   * Puts a category, with all that is below it, below another one or elsewhere among its siblings.
   *
   * @throws Invalid `CATEGORY_CYCLE`, `CATEGORY_TOO_DEEP`
   * @throws Conflict `CONFLICT`
   */
  async move(ctx: RequestContext, request: MoveCategoryRequest): Promise<CategoryResponse> {
    const { id, version, position: index } = request;
    return this.db.write(ctx, async (tx) => {
      await lockTree(tx);
      const { row } = await find(tx, id);
      const parentId = request.parentId === undefined ? row.parentId : request.parentId;
      const parentPath = await pathOfParent(tx, parentId);
      if (parentPath.includes(id)) throw categoryCycle();
      if (parentPath.length >= CATEGORY_LIMITS.depth) throw categoryTooDeep();

      // Checks the version, and answers as any other change would, before anything is moved.
      if (row.version !== version) await tx.update(row, version, {});
      const position = await makeRoom(tx, { id, parentId, index });
      if (parentId === row.parentId && position === row.position) return answer(tx, id);
      await moveBranch(tx, row, { parentPath, position });
      await tx.emit(CategoryMoved, {
        categoryId: id,
        categoryVersion: row.version + 1,
        parentId,
        formerParentId: row.parentId,
      });
      return answer(tx, id);
    });
  }

  /** @throws Conflict `CATEGORY_HAS_CHILDREN`, `CATEGORY_HAS_PRODUCTS` unless the request says what becomes of them */
  async delete(ctx: RequestContext, request: DeleteCategoryRequest): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      await lockTree(tx);
      const { row } = await find(tx, request.id);
      await deleteCategory(tx, row, request);
    });
  }
}

async function find(tx: ReadTransaction, id: string): Promise<CategoryNode> {
  const node = (await loadBranches(tx, [id])).get(id);
  if (!node) throw categoryNotFound();
  return node;
}

async function answer(tx: ReadTransaction, id: string): Promise<CategoryResponse> {
  const nodes = await loadBranches(tx, [id]);
  const node = nodes.get(id);
  if (!node) throw categoryNotFound();
  return toStaffCategoryResponse(node, nodes, { locale: tx.ctx.locale, shop: shopOf(tx.ctx) });
}
