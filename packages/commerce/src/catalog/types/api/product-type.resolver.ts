import { Args, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Idempotent, isId, type RequestContext } from '@rustok/core';
import { ProductIdArgs } from '../../api/product-id.args.js';
import { AdminProductTypeList } from '../admin-product-type-list.js';
import {
  CreateProductTypeOnceRequest,
  ProductTypeVersionRequest,
  UpdateProductTypeRequest,
} from '../product-type.dto.js';
import { ProductTypeResponse } from '../product-type.response.js';
import { ProductTypeService } from '../product-type.service.js';
import { AdminProductTypesArgs } from '../product-types.args.js';
import {
  ProductTypeConnection,
  ProductTypeCreatePayload,
  ProductTypeDeletePayload,
  ProductTypeUpdatePayload,
} from './product-type.payloads.js';

@Resolver(() => ProductTypeResponse)
export class ProductTypeResolver {
  constructor(
    private readonly types: ProductTypeService,
    private readonly list: AdminProductTypeList,
  ) {}

  @Query(() => ProductTypeResponse, { nullable: true })
  @Allow('product_types:read')
  async adminProductType(@Ctx() ctx: RequestContext, @Args() { id }: ProductIdArgs) {
    return this.types.byId(ctx, id);
  }

  @Query(() => ProductTypeConnection, { nullable: true, description: 'By their names.' })
  @Allow('product_types:list')
  async adminProductTypes(@Ctx() ctx: RequestContext, @Args() args: AdminProductTypesArgs) {
    return this.list.page(ctx, args);
  }

  /** No guard runs for references: who may not read types finds none. */
  @ResolveReference()
  async resolveReference(@Ctx() ctx: RequestContext, @Parent() { id }: { readonly id?: unknown }) {
    const key = typeof id === 'string' ? id.toLowerCase() : '';
    return isId(key) && ctx.allows('product_types:read') ? this.types.byId(ctx, key) : null;
  }

  @Mutation(() => ProductTypeCreatePayload, { nullable: true })
  @Allow('product_types:create')
  @Idempotent()
  async productTypeCreate(@Ctx() ctx: RequestContext, @Args('input') input: CreateProductTypeOnceRequest) {
    return { productType: await this.types.create(ctx, input) };
  }

  @Mutation(() => ProductTypeUpdatePayload, {
    nullable: true,
    description: 'Changes what the input names; a new name goes through to the products.',
  })
  @Allow('product_types:update')
  async productTypeUpdate(@Ctx() ctx: RequestContext, @Args('input') input: UpdateProductTypeRequest) {
    return { productType: await this.types.update(ctx, input) };
  }

  @Mutation(() => ProductTypeDeletePayload, { nullable: true, description: 'Of a type that no product has.' })
  @Allow('product_types:delete')
  async productTypeDelete(@Ctx() ctx: RequestContext, @Args('input') input: ProductTypeVersionRequest) {
    await this.types.delete(ctx, input);
    return { deletedProductTypeId: input.id };
  }
}
