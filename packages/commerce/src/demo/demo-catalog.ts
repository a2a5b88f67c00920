import { Injectable } from '@nestjs/common';
import { DemoData, type RequestContext } from '@rustok/core';
import { StaffProducts } from '../catalog/staff/staff-products.js';
import { shopOf } from '../commerce.settings.js';
import { ProductImport } from '../import/product-import.service.js';
import { toDraft } from './demo-product.js';
import { greenRange } from './green-range.js';
import { homeRange } from './home-range.js';
import { tableRange } from './table-range.js';

/** Two dozen products for a demo shop. A shop that has any product is left as it is. */
@Injectable()
export class DemoCatalog extends DemoData {
  constructor(
    private readonly products: StaffProducts,
    private readonly imports: ProductImport,
  ) {
    super();
  }

  async seed(ctx: RequestContext): Promise<void> {
    if (await this.products.exist(ctx)) return;
    const shop = shopOf(ctx);
    // Another shop has another range, so that one look tells the two apart.
    const range = ctx.tenant.slug === 'demo' ? [...tableRange, ...homeRange, ...greenRange] : tableRange;
    const outcomes = await this.imports.write(
      ctx,
      range.map((product) => ({ handle: product.handle, draft: () => toDraft(product, shop) })),
    );
    for (const outcome of outcomes) if ('error' in outcome) throw outcome.error;
  }
}
