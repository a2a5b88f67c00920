import { Injectable } from '@nestjs/common';
import { Invalid, TenantDb, type RequestContext, type WriteTransaction } from '@rustok/core';
import { Any } from 'typeorm';
import { groupBy } from '../../lists/group-by.js';
import { Category } from '../category.entity.js';
import { categoriesNotFound } from '../category.errors.js';
import type { CategoryProductsRequest, SetProductCategoriesRequest } from './assignment.dto.js';
import { lockProductIds } from './lock-products.js';
import { ProductCategory } from './product-category.entity.js';
import { tellProductsOfCategory } from './tell-products.js';

/**
 * Which products are in which categories. These are sets: adding twice is no error, and neither the
 * product nor the category gets a new version.
 */
@Injectable()
export class CategoryProductsService {
  constructor(private readonly db: TenantDb) {}

  /** A product's first category is its main one. */
  async add(ctx: RequestContext, { id, productIds }: CategoryProductsRequest): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      await checkCategories(tx, [id]);
      const ids = await lockProductIds(tx, [...new Set(productIds)]);
      const rows = await tx.find(ProductCategory, { productId: Any(ids) });
      const inAny = new Set(rows.map(({ productId }) => productId));
      const inThis = new Set(rows.filter(({ categoryId }) => categoryId === id).map(({ productId }) => productId));
      const added = ids.filter((productId) => !inThis.has(productId));
      await tx.insertMany(
        ProductCategory,
        added.map((productId) => ({ productId, categoryId: id, isMain: !inAny.has(productId) })),
      );
      await tellProductsOfCategory(tx, id, added);
    });
  }

  /** A product that loses its main category has the next one it was put into as its main one. */
  async remove(ctx: RequestContext, { id, productIds }: CategoryProductsRequest): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      await checkCategories(tx, [id]);
      const ids = await lockProductIds(tx, [...new Set(productIds)]);
      const rows = await tx.find(ProductCategory, { productId: Any(ids) });
      const removed = rows.filter(({ categoryId }) => categoryId === id);
      await tx.deleteMany(removed);
      const left = groupBy(
        rows.filter(({ categoryId }) => categoryId !== id).toSorted(byAge),
        ({ productId }) => productId,
      );
      const heirs = removed.flatMap(({ productId, isMain }) => (isMain ? (left.get(productId)?.[0] ?? []) : []));
      await tx.updateMany(heirs.map((row) => ({ row, changes: { isMain: true } })));
      await tellProductsOfCategory(
        tx,
        id,
        removed.map(({ productId }) => productId),
      );
    });
  }

  /** Makes a product's categories these, and no others. */
  async set(ctx: RequestContext, request: SetProductCategoriesRequest): Promise<void> {
    const { productId, mainCategoryId, categoryIds = [] } = request;
    if (mainCategoryId === null && categoryIds.length > 0)
      throw new Invalid('MAIN_CATEGORY_MISSING', 'Say which of the categories is the main one.');
    const wanted = [...new Set([...(mainCategoryId === null ? [] : [mainCategoryId]), ...categoryIds])];
    await this.db.write(ctx, async (tx) => {
      await checkCategories(tx, wanted);
      await lockProductIds(tx, [productId]);
      const rows = await tx.find(ProductCategory, { productId });
      const known = new Set(rows.map(({ categoryId }) => categoryId));
      const removed = rows.filter(({ categoryId }) => !wanted.includes(categoryId));
      const added = wanted.filter((id) => !known.has(id));
      const changed = rows.filter(
        (row) => wanted.includes(row.categoryId) && row.isMain !== (row.categoryId === mainCategoryId),
      );

      await tx.deleteMany(removed);
      // One statement for each step: never two main ones at once.
      await tx.updateMany(changed.filter(({ isMain }) => isMain).map((row) => ({ row, changes: { isMain: false } })));
      await tx.updateMany(changed.filter(({ isMain }) => !isMain).map((row) => ({ row, changes: { isMain: true } })));
      await tx.insertMany(
        ProductCategory,
        added.map((categoryId) => ({ productId, categoryId, isMain: categoryId === mainCategoryId })),
      );
      const touched = new Set([...removed, ...changed].map(({ categoryId }) => categoryId));
      for (const categoryId of [...touched, ...added]) await tellProductsOfCategory(tx, categoryId, [productId]);
    });
  }
}

async function checkCategories(tx: WriteTransaction, ids: readonly string[]): Promise<void> {
  const found = new Set((await tx.find(Category, { id: Any(ids) })).map(({ id }) => id));
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) throw categoriesNotFound(missing);
}

function byAge(one: ProductCategory, other: ProductCategory): number {
  return one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1);
}
