import { Injectable } from '@nestjs/common';
import { DemoData, type RequestContext } from '@rustok/core';
import { CollectionService } from '../catalog/collections/collection.service.js';
import { CollectionProductsService } from '../catalog/collections/membership/collection-products.service.js';
import { shopOf } from '../commerce.settings.js';
import { demoCollections } from './demo-collections.js';
import { DemoProducts, idsOf } from './demo-products.js';
import { titleIn } from './in-shop-languages.js';

/** Collections for the demo's products. A shop that has any is left as it is. */
@Injectable()
export class DemoCollectionData extends DemoData {
  constructor(
    private readonly products: DemoProducts,
    private readonly collections: CollectionService,
    private readonly members: CollectionProductsService,
  ) {
    super();
  }

  async seed(ctx: RequestContext): Promise<void> {
    const ids = await this.products.unless(ctx, 'commerce_collections');
    if (ids.size === 0) return;
    for (const { title, handle, products = [], ruled } of demoCollections) {
      const texts = titleIn(title, shopOf(ctx));
      const { id, version } = await this.collections.create(ctx, { handle, ...texts, ...ruled });
      const productIds = idsOf(products, ids);
      if (productIds.length > 0) await this.members.add(ctx, { id, productIds });
      await this.collections.publish(ctx, { id, version });
    }
  }
}
