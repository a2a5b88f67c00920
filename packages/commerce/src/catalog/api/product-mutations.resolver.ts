import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Idempotent, type RequestContext } from '@rustok/core';
import { CreateProductOnceRequest } from '../product/create-product.dto.js';
import { ProductService } from '../product/product.service.js';
import { ProductVersionRequest, UpdateProductRequest } from '../product/update-product.dto.js';
import {
  ProductArchivePayload,
  ProductCreatePayload,
  ProductDeletePayload,
  ProductPublishPayload,
  ProductUnarchivePayload,
  ProductUnpublishPayload,
  ProductUpdatePayload,
} from './payloads.js';

@Resolver()
export class ProductMutationsResolver {
  constructor(private readonly products: ProductService) {}

  @Mutation(() => ProductCreatePayload, { nullable: true, description: 'A new product is a draft.' })
  @Allow('products:create')
  @Idempotent()
  async productCreate(@Ctx() ctx: RequestContext, @Args('input') input: CreateProductOnceRequest) {
    return { product: await this.products.create(ctx, input) };
  }

  @Mutation(() => ProductUpdatePayload, {
    nullable: true,
    description: 'Changes what the input names, and leaves the rest.',
  })
  @Allow('products:update')
  async productUpdate(@Ctx() ctx: RequestContext, @Args('input') input: UpdateProductRequest) {
    return { product: await this.products.update(ctx, input) };
  }

  @Mutation(() => ProductPublishPayload, { nullable: true })
  @Allow('products:publish')
  async productPublish(@Ctx() ctx: RequestContext, @Args('input') input: ProductVersionRequest) {
    return { product: await this.products.publish(ctx, input) };
  }

  @Mutation(() => ProductUnpublishPayload, { nullable: true })
  @Allow('products:publish')
  async productUnpublish(@Ctx() ctx: RequestContext, @Args('input') input: ProductVersionRequest) {
    return { product: await this.products.unpublish(ctx, input) };
  }

  @Mutation(() => ProductArchivePayload, { nullable: true })
  @Allow('products:publish')
  async productArchive(@Ctx() ctx: RequestContext, @Args('input') input: ProductVersionRequest) {
    return { product: await this.products.archive(ctx, input) };
  }

  @Mutation(() => ProductUnarchivePayload, { nullable: true, description: 'Makes an archived product a draft.' })
  @Allow('products:publish')
  async productUnarchive(@Ctx() ctx: RequestContext, @Args('input') input: ProductVersionRequest) {
    return { product: await this.products.unarchive(ctx, input) };
  }

  @Mutation(() => ProductDeletePayload, {
    nullable: true,
    description: 'Moves a product to the trash, from which it can be restored for a while.',
  })
  @Allow('products:delete')
  async productDelete(@Ctx() ctx: RequestContext, @Args('input') input: ProductVersionRequest) {
    await this.products.delete(ctx, input);
    return { deletedProductId: input.id };
  }
}
