import { Injectable } from '@nestjs/common';
import { DemoData, type RequestContext } from '@rustok/core';
import { CategoryProductsService } from '../catalog/categories/assignment/category-products.service.js';
import { CategoryService } from '../catalog/categories/category.service.js';
import { shopOf } from '../commerce.settings.js';
import { DemoProducts, idsOf, type ProductIds } from './demo-products.js';
import { demoTree, type DemoCategory } from './demo-tree.js';
import { titleIn } from './in-shop-languages.js';

/** A tree of categories for the demo's products. A shop that has any is left as it is. */
@Injectable()
export class DemoCategoryTree extends DemoData {
  constructor(
    private readonly products: DemoProducts,
    private readonly categories: CategoryService,
    private readonly assignments: CategoryProductsService,
  ) {
    super();
  }

  async seed(ctx: RequestContext): Promise<void> {
    const ids = await this.products.unless(ctx, 'commerce_categories');
    for (const category of demoTree) await this.add(ctx, ids, { ...category, parentId: null });
  }

  private async add(
    ctx: RequestContext,
    ids: ProductIds,
    { title, handle, parentId, products = [], children = [] }: DemoCategory & { readonly parentId: string | null },
  ): Promise<void> {
    if (!hasProducts({ title, handle, products, children }, ids)) return;
    const { id } = await this.categories.create(ctx, { handle, parentId, ...titleIn(title, shopOf(ctx)) });
    const productIds = idsOf(products, ids);
    if (productIds.length > 0) await this.assignments.add(ctx, { id, productIds });
    for (const child of children) await this.add(ctx, ids, { ...child, parentId: id });
  }
}

/** A smaller shop has fewer categories. */
function hasProducts({ products = [], children = [] }: DemoCategory, ids: ProductIds): boolean {
  return products.some((handle) => ids.has(handle)) || children.some((child) => hasProducts(child, ids));
}
