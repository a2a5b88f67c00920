import { Field, ID, ObjectType } from '@nestjs/graphql';
import { MutationPayload } from '@rustok/core';
import { ProductResponse } from '../reading/product.response.js';
import { VariantResponse } from '../reading/variant.response.js';

@ObjectType({ isAbstract: true })
abstract class ProductPayload extends MutationPayload {
  @Field(() => ProductResponse, { nullable: true })
  readonly product?: ProductResponse;
}

@ObjectType()
export class ProductCreatePayload extends ProductPayload {}

@ObjectType()
export class ProductUpdatePayload extends ProductPayload {}

@ObjectType()
export class ProductPublishPayload extends ProductPayload {}

@ObjectType()
export class ProductUnpublishPayload extends ProductPayload {}

@ObjectType()
export class ProductArchivePayload extends ProductPayload {}

@ObjectType()
export class ProductUnarchivePayload extends ProductPayload {}

@ObjectType()
export class ProductDeletePayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly deletedProductId?: string;
}

@ObjectType()
export class ProductVariantsBulkCreatePayload extends ProductPayload {
  @Field(() => [VariantResponse], { nullable: true, description: 'The new ones.' })
  readonly productVariants?: readonly VariantResponse[];
}

@ObjectType()
export class ProductVariantsBulkUpdatePayload extends ProductPayload {
  @Field(() => [VariantResponse], { nullable: true, description: 'The changed ones.' })
  readonly productVariants?: readonly VariantResponse[];
}

@ObjectType()
export class ProductVariantsBulkDeletePayload extends ProductPayload {}
