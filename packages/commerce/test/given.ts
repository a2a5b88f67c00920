import type { RequestContext } from '@rustok/core';
import type { ModuleTest } from '@rustok/testing';
import type { CreateProductRequest } from '../src/catalog/product/create-product.dto.js';
import { ProductService } from '../src/catalog/product/product.service.js';
import type { ProductResponse } from '../src/catalog/reading/product.response.js';

/** Products for the tests of a file. */
export function given(t: ModuleTest) {
  const products = () => t.get(ProductService);

  async function draftProduct(
    wanted: Partial<CreateProductRequest> = {},
    ctx: RequestContext = t.ctx,
  ): Promise<ProductResponse> {
    return products().create(ctx, { title: 'Green tea', ...wanted });
  }

  return {
    draftProduct,

    async publishedProduct(
      wanted: Partial<CreateProductRequest> = {},
      ctx: RequestContext = t.ctx,
    ): Promise<ProductResponse> {
      return products().publish(ctx, await draftProduct(wanted, ctx));
    },
  };
}
