import { InputType } from '@nestjs/graphql';
import { IdField, IdListField } from '@rustok/core';
import { CATEGORY_LIMITS } from '../category-limits.js';

@InputType('CategoryProductsInput')
export class CategoryProductsRequest {
  @IdField()
  readonly id!: string;

  @IdListField({ max: CATEGORY_LIMITS.products })
  readonly productIds!: readonly string[];
}

@InputType({ isAbstract: true })
export class ProductCategoriesRequest {
  @IdField({ presence: 'clearable', description: 'The one whose breadcrumbs the product shows; null for none at all.' })
  readonly mainCategoryId!: string | null;

  @IdListField({ max: CATEGORY_LIMITS.categoriesOfProduct, presence: 'optional', description: 'Further ones.' })
  readonly categoryIds?: readonly string[];
}

@InputType('ProductCategoriesSetInput', { description: 'All categories of a product: others are taken away.' })
export class SetProductCategoriesRequest extends ProductCategoriesRequest {
  @IdField()
  readonly productId!: string;
}
