import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext } from '@rustok/core';
import { shopOf } from '../../../commerce.settings.js';
import { chunksOf } from '../../lists/chunks.js';
import { CATEGORY_LIMITS } from '../category-limits.js';
import { assignByPath } from './assign-by-path.js';
import type { CreateCategoryFromPathRequest } from './category-paths.dto.js';
import { ensurePaths } from './ensure-paths.js';

/** Makes the tree from paths, as other systems write categories: `Apparel > Shirts`. */
@Injectable()
export class CategoryPathsService {
  constructor(private readonly db: TenantDb) {}

  /** @returns the ids of the path's categories, from the root down */
  async create(
    ctx: RequestContext,
    { path, locale, assignProducts = false }: CreateCategoryFromPathRequest,
  ): Promise<readonly string[]> {
    const [ids = []] = await this.ensure(ctx, [path], { locale, assignProducts });
    return ids;
  }

  /** For each path the ids of its categories, from the root down; all in one transaction. */
  async ensure(
    ctx: RequestContext,
    paths: readonly string[],
    {
      locale,
      assignProducts = false,
    }: { readonly locale?: string | undefined; readonly assignProducts?: boolean } = {},
  ): Promise<readonly (readonly string[])[]> {
    return this.db.write(ctx, async (tx) => {
      const found = await ensurePaths(tx, paths, locale ?? shopOf(ctx).locale);
      if (assignProducts)
        await assignByPath(tx, new Map(paths.map((path, index) => [path, found[index]?.at(-1) ?? ''])));
      return found;
    });
  }

  /** Makes the tree that the products' own `category` paths describe, and puts them into it. */
  async createFromProducts(ctx: RequestContext): Promise<{ readonly paths: number }> {
    const rows = await this.db.query<{ category: string }>(
      ctx,
      `SELECT DISTINCT category FROM commerce_products
        WHERE tenant_id = $1 AND category ~ '[^[:space:]>]' ORDER BY category`,
    );
    for (const chunk of chunksOf(rows, CATEGORY_LIMITS.paths)) {
      const paths = chunk.map(({ category }) => category);
      await this.ensure(ctx, paths, { assignProducts: true });
    }
    return { paths: rows.length };
  }
}
