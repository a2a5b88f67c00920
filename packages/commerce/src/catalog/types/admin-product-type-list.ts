import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext } from '@rustok/core';
import { byText, containing, keysetPage, type CountedConnection } from '../lists/keyset-list.js';
import { ProductTypeService } from './product-type.service.js';
import type { ProductTypeResponse } from './product-type.response.js';
import type { AdminProductTypesArgs } from './product-types.args.js';

/** All product types of a shop by their names: one statement for the page, and one that loads its types. */
@Injectable()
export class AdminProductTypeList {
  constructor(
    private readonly db: TenantDb,
    private readonly types: ProductTypeService,
  ) {}

  /** @throws Invalid `PAGE_INVALID`, `CURSOR_INVALID` */
  async page(ctx: RequestContext, args: AdminProductTypesArgs): Promise<CountedConnection<ProductTypeResponse>> {
    const list = {
      from: 'commerce_product_types AS l',
      where: '($2::text IS NULL OR l.name ILIKE $2)',
      parameters: [args.query ? containing(args.query) : null],
      key: 'name',
      order: byText('l.name'),
      reverse: false,
    };
    return keysetPage({ db: this.db, ctx, load: (id) => this.types.byId(ctx, id) }, list, args);
  }
}
