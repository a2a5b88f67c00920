import { Injectable } from '@nestjs/common';
import {
  checkPage,
  DEFAULT_PAGE_SIZE,
  ReadModels,
  toConnection,
  type Connection,
  type RequestContext,
} from '@rustok/core';
import { CATEGORIES, fromCategoryDocument, PARENT, ROOT } from './category-document.js';
import type { CategoriesArgs } from './category.args.js';
import type { CategoryResponse } from './category.response.js';
import { queryText } from '../../reading/lists/query-text.js';

/** Categories as everybody may see them: one statement of the read model for each answer. */
@Injectable()
export class CategoryReader {
  constructor(private readonly readModels: ReadModels) {}

  async byHandle(ctx: RequestContext, handle: string): Promise<CategoryResponse | null> {
    const hit = await this.readModels.byKey(ctx, CATEGORIES, handle);
    return hit && fromCategoryDocument(hit.body);
  }

  /** Ids asked for in one tick are looked up together. */
  async byId(ctx: RequestContext, id: string): Promise<CategoryResponse | null> {
    return ctx.load(this.loadById, id);
  }

  /** Those that are found, in the order of the ids. */
  async byIds(ctx: RequestContext, ids: readonly string[]): Promise<readonly CategoryResponse[]> {
    const found = await Promise.all(ids.map((id) => this.byId(ctx, id)));
    return found.filter((each) => each !== null);
  }

  /** The children of a parent, the roots without one, or whatever has the words of a query. */
  async list(ctx: RequestContext, args: CategoriesArgs): Promise<Connection<CategoryResponse>> {
    checkPage(args);
    const { first, after, last, before, parentId } = args;
    const query = queryText(args.query);
    const isReversed = last !== undefined && before === undefined;
    const everywhere = query !== null && parentId == null;
    const { hits, hasNextPage, hasPreviousPage } = await this.readModels.search(ctx, {
      source: CATEGORIES,
      limit: first ?? last ?? DEFAULT_PAGE_SIZE,
      ...(after !== undefined && { after }),
      ...(before !== undefined && { before }),
      ...(query !== null && { text: query }),
      ...(!everywhere && { facets: { [PARENT]: [parentId ?? ROOT] } }),
      sort: { key: query === null ? 'position' : 'relevance', reverse: isReversed },
    });
    const edges = hits.map(({ body, cursor }) => ({ node: fromCategoryDocument(body), cursor }));
    return isReversed
      ? toConnection(edges.toReversed(), { hasNextPage: hasPreviousPage, hasPreviousPage: hasNextPage })
      : toConnection(edges, { hasNextPage, hasPreviousPage });
  }

  private readonly loadById = async (ctx: RequestContext, ids: readonly string[]) => {
    const hits = await this.readModels.byId(ctx, CATEGORIES, ids);
    return new Map([...hits].map(([id, { body }]) => [id, fromCategoryDocument(body)]));
  };
}
