import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext } from '@rustok/core';
import {
  BY_ID,
  byNumber,
  byText,
  byTime,
  containing,
  keysetPage,
  type CountedConnection,
  type KeysetOrder,
} from '../../lists/keyset-list.js';
import type { CategoryResponse } from '../reading/category.response.js';
import type { AdminCategoriesArgs, AdminCategorySortKey } from './admin-categories.args.js';
import { StaffCategories } from './staff-categories.js';

const ORDERS: Readonly<Record<AdminCategorySortKey, KeysetOrder>> = {
  id: BY_ID,
  position: byNumber('l.position'),
  title: byText('coalesce(t.title, l.handle)'),
  updatedAt: byTime('l.updated_at'),
};

/** All categories of a shop, also those that are not active. */
@Injectable()
export class AdminCategoryList {
  constructor(
    private readonly db: TenantDb,
    private readonly categories: StaffCategories,
  ) {}

  async page(ctx: RequestContext, args: AdminCategoriesArgs): Promise<CountedConnection<CategoryResponse>> {
    const { query, parentId, sortKey, reverse } = args;
    const key = sortKey ?? 'id';
    const list = {
      from: `commerce_categories AS l LEFT JOIN commerce_category_translations AS t
               ON t.tenant_id = l.tenant_id AND t.category_id = l.id AND t.locale = $2`,
      where: `$2::text IS NOT NULL AND ($3::uuid IS NULL OR l.parent_id = $3)
              AND ($4::text IS NULL OR l.handle ILIKE $4
                   OR EXISTS (SELECT FROM commerce_category_translations AS x
                               WHERE x.tenant_id = $1 AND x.category_id = l.id AND x.title ILIKE $4))`,
      parameters: [ctx.tenant.defaultLocale, parentId ?? null, query ? containing(query) : null],
      key,
      order: ORDERS[key],
      reverse: reverse ?? false,
    };
    return keysetPage({ db: this.db, ctx, load: (id) => this.categories.byId(ctx, id) }, list, args);
  }
}
