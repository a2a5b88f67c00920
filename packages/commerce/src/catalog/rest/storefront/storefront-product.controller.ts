import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Ctx, NotFound, Public, type RequestContext } from '@rustok/core';
import { IsString, Length } from 'class-validator';
import { LIMITS } from '../../limits.js';
import { ProductReader } from '../../reading/lists/product-reader.js';
import type { ProductResponse } from '../../reading/product.response.js';
import { StorefrontProductsArgs, toProductsArgs } from './storefront-products.args.js';
import { StorefrontProductListResponse, StorefrontProductResponse } from './storefront-product.response.js';

const CURRENCY = { name: 'X-Currency', required: false, description: "Of the prices; the shop's own unless told." };

class ProductHandleArgs {
  @ApiProperty({ type: 'string', minLength: 1, maxLength: LIMITS.handle })
  @IsString()
  @Length(1, LIMITS.handle)
  readonly handle!: string;
}

/** Published products, for integrations that show them: what GraphQL's `products` and `product` answer. */
@ApiTags('storefront')
@Controller('api/v1/storefront/products')
export class StorefrontProductController {
  constructor(private readonly reader: ProductReader) {}

  @Get()
  @Public()
  @ApiHeader(CURRENCY)
  @ApiOkResponse({ type: StorefrontProductListResponse })
  async page(
    @Ctx() ctx: RequestContext,
    @Query() args: StorefrontProductsArgs,
  ): Promise<StorefrontProductListResponse> {
    const wanted = { totalCount: true, filters: args.withFilters ?? false };
    const { nodes, pageInfo, totalCount, correctedText, filters } = await this.reader.list(ctx, toProductsArgs(args), {
      wanted,
    });
    return { nodes: nodes.map(toAnswer), pageInfo, totalCount, correctedText, filters };
  }

  @Get(':handle')
  @Public()
  @ApiHeader(CURRENCY)
  @ApiOkResponse({ type: StorefrontProductResponse })
  async get(@Ctx() ctx: RequestContext, @Param() { handle }: ProductHandleArgs): Promise<StorefrontProductResponse> {
    const product = await this.reader.byHandle(ctx, handle);
    if (!product) throw new NotFound('PRODUCT_NOT_FOUND', 'There is no such product.');
    return toAnswer(product);
  }
}

/** The read model's products know the lowest prices; what else a document holds is for GraphQL's fields. */
function toAnswer(product: ProductResponse & { readonly memberships?: unknown }): StorefrontProductResponse {
  const { memberships: _, lowestPriceLast30Days = null, variants, ...answer } = product;
  return {
    ...answer,
    lowestPriceLast30Days,
    variants: variants.map((variant) => ({
      ...variant,
      lowestPriceLast30Days: variant.lowestPriceLast30Days ?? null,
    })),
  };
}
