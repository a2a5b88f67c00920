import { Field, ID, ObjectType } from '@nestjs/graphql';
import { MutationPayload } from '@rustok/core';
import { ProductResponse } from '../../reading/product.response.js';
import { CategoryResponse } from '../reading/category.response.js';

@ObjectType({ isAbstract: true })
abstract class CategoryPayload extends MutationPayload {
  @Field(() => CategoryResponse, { nullable: true })
  readonly category?: CategoryResponse;
}

@ObjectType()
export class CategoryCreatePayload extends CategoryPayload {}

@ObjectType()
export class CategoryUpdatePayload extends CategoryPayload {}

@ObjectType()
export class CategoryMovePayload extends CategoryPayload {}

@ObjectType()
export class CategoryAddProductsPayload extends CategoryPayload {}

@ObjectType()
export class CategoryRemoveProductsPayload extends CategoryPayload {}

@ObjectType()
export class CategoryDeletePayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly deletedCategoryId?: string;
}

@ObjectType()
export class CategoryCreateFromPathPayload extends CategoryPayload {
  @Field(() => [CategoryResponse], { nullable: true, description: 'From the root down, old ones too.' })
  readonly categories?: readonly CategoryResponse[];
}

@ObjectType()
export class ProductCategoriesSetPayload extends MutationPayload {
  @Field(() => ProductResponse, { nullable: true })
  readonly product?: ProductResponse | null;
}
