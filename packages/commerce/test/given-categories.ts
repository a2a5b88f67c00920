import type { RequestContext } from '@rustok/core';
import type { ModuleTest } from '@rustok/testing';
import type { CreateCategoryRequest } from '../src/catalog/categories/category.dto.js';
import { CategoryService } from '../src/catalog/categories/category.service.js';
import type { CategoryResponse } from '../src/catalog/categories/reading/category.response.js';

/** Categories for the tests of a file. */
export function givenCategories(t: ModuleTest) {
  async function category(
    title: string,
    wanted: Partial<CreateCategoryRequest> = {},
    ctx: RequestContext = t.ctx,
  ): Promise<CategoryResponse> {
    return t.get(CategoryService).create(ctx, { title, ...wanted });
  }

  return {
    category,

    /** Each below the one before. */
    async branch(titles: readonly string[], ctx: RequestContext = t.ctx): Promise<CategoryResponse[]> {
      const all: CategoryResponse[] = [];
      for (const title of titles) all.push(await category(title, { parentId: all.at(-1)?.id ?? null }, ctx));
      return all;
    },
  };
}
