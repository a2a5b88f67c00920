import { Injectable } from '@nestjs/common';
import { TenantDb, type ConnectionArgs, type RequestContext } from '@rustok/core';
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
import { StaffProducts } from '../../staff/staff-products.js';
import type { ProductResponse } from '../../reading/product.response.js';
import type { CollectionResponse } from '../reading/collection.response.js';
import type { AdminCollectionsArgs, AdminCollectionSortKey } from './admin-collections.args.js';
import { StaffCollections } from './staff-collections.js';

const ORDERS: Readonly<Record<AdminCollectionSortKey, KeysetOrder>> = {
  id: BY_ID,
  title: byText('coalesce(t.title, l.handle)'),
  updatedAt: byTime('l.updated_at'),
};

/** All collections of a shop, also those that are not published, and all products of each. */
@Injectable()
export class AdminCollectionList {
  constructor(
    private readonly db: TenantDb,
    private readonly collections: StaffCollections,
    private readonly products: StaffProducts,
  ) {}

  async page(ctx: RequestContext, args: AdminCollectionsArgs): Promise<CountedConnection<CollectionResponse>> {
    const { query, sortKey, reverse } = args;
    const key = sortKey ?? 'id';
    const list = {
      from: `commerce_collections AS l LEFT JOIN commerce_collection_translations AS t
               ON t.tenant_id = l.tenant_id AND t.collection_id = l.id AND t.locale = $2`,
      where: `$2::text IS NOT NULL
              AND ($3::text IS NULL OR l.handle ILIKE $3
                   OR EXISTS (SELECT FROM commerce_collection_translations AS x
                               WHERE x.tenant_id = $1 AND x.collection_id = l.id AND x.title ILIKE $3))`,
      parameters: [ctx.tenant.defaultLocale, query ? containing(query) : null],
      key,
      order: ORDERS[key],
      reverse: reverse ?? false,
    };
    return keysetPage({ db: this.db, ctx, load: (id) => this.collections.byId(ctx, id) }, list, args);
  }

  /** Drafts too, in the collection's own order. */
  async productsOf(
    ctx: RequestContext,
    collectionId: string,
    page: ConnectionArgs,
  ): Promise<CountedConnection<ProductResponse>> {
    const list = {
      from: '(SELECT tenant_id, collection_id, product_id AS id, position FROM commerce_collection_products) AS l',
      where: 'l.collection_id = $2',
      parameters: [collectionId],
      key: 'position',
      order: byNumber('l.position'),
      reverse: false,
    };
    return keysetPage({ db: this.db, ctx, load: (id) => this.products.byId(ctx, id) }, list, page);
  }
}
