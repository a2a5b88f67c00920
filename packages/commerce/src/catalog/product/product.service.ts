import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@rustok/core';
import { shopOf, type Shop } from '../../commerce.settings.js';
import type { ProductResponse } from '../reading/product.response.js';
import { viewOf } from '../reading/view.js';
import { toStaffProductResponse } from '../reading/to-product-response.js';
import { applyTypedDraft } from '../storage/apply-typed-draft.js';
import type { StoredProduct } from '../storage/load-products.js';
import type { ProductState } from '../draft/product-state.js';
import { ProductStore, type ProductVersion } from '../storage/product-store.js';
import type { CreateProductRequest } from './create-product.dto.js';
import { productNotPublished } from './product.errors.js';
import { transition, type ProductStatus } from './product-status.js';
import { toCreateDraft, toUpdateDraft } from './to-draft.js';
import { atRequestPath, type RequestLanguage } from '../request-paths/to-request-path.js';
import type { UpdateProductRequest } from './update-product.dto.js';

/** What staff do with products. */
@Injectable()
export class ProductService {
  constructor(private readonly store: ProductStore) {}

  /** @throws NotFound `PRODUCT_NOT_FOUND` */
  async get(ctx: RequestContext, id: string): Promise<ProductResponse> {
    return toResponse(ctx, await this.store.get(ctx, id));
  }

  /**
   * A new product is a draft.
   *
   * @throws Invalid with the wrong fields
   * @throws Conflict `HANDLE_TAKEN`, `SKU_TAKEN`
   */
  async create(ctx: RequestContext, request: CreateProductRequest): Promise<ProductResponse> {
    const shop = shopOf(ctx);
    const created = await atRequestPath(request, languageOf(request, shop), async () =>
      this.store.create(ctx, toCreateDraft(request, shop)),
    );
    return toResponse(ctx, created);
  }

  /** Changes what the request names, and leaves the rest. */
  async update(ctx: RequestContext, request: UpdateProductRequest): Promise<ProductResponse> {
    const shop = shopOf(ctx);
    const changed = await atRequestPath(request, languageOf(request, shop), async () => {
      const draft = toUpdateDraft(request, shop);
      return this.store.change(ctx, request, (before, tx) => applyTypedDraft(tx, before, draft));
    });
    return toResponse(ctx, changed);
  }

  /** Publishing twice is no error; publishing over someone else's change is. */
  async publish(ctx: RequestContext, product: ProductVersion): Promise<ProductResponse> {
    return this.changeStatus(ctx, product, (status) => (status === 'active' ? status : transition(status, 'publish')));
  }

  /** @throws Conflict `PRODUCT_ARCHIVED` */
  async unpublish(ctx: RequestContext, product: ProductVersion): Promise<ProductResponse> {
    return this.changeStatus(ctx, product, (status) => {
      if (status === 'archived') throw productNotPublished();
      return status === 'draft' ? status : transition(status, 'unpublish');
    });
  }

  async archive(ctx: RequestContext, product: ProductVersion): Promise<ProductResponse> {
    return this.changeStatus(ctx, product, (status) =>
      status === 'archived' ? status : transition(status, 'archive'),
    );
  }

  /** Makes an archived product a draft again; any other stays as it is. */
  async unarchive(ctx: RequestContext, product: ProductVersion): Promise<ProductResponse> {
    return this.changeStatus(ctx, product, (status) =>
      status === 'archived' ? transition(status, 'unarchive') : status,
    );
  }

  async delete(ctx: RequestContext, product: ProductVersion): Promise<void> {
    await this.store.delete(ctx, product);
  }

  private async changeStatus(
    ctx: RequestContext,
    product: ProductVersion,
    next: (status: ProductStatus) => ProductStatus,
  ): Promise<ProductResponse> {
    return toResponse(ctx, await this.store.change(ctx, product, (before) => withStatus(before, next(before.status))));
  }
}

function languageOf({ locale }: { readonly locale?: string }, shop: Shop): RequestLanguage {
  return { locale: locale ?? shop.locale, currency: shop.currency };
}

function withStatus(product: ProductState, status: ProductStatus): ProductState {
  return { ...product, status, publishedAt: status === 'active' ? (product.publishedAt ?? new Date()) : null };
}

function toResponse(ctx: RequestContext, stored: StoredProduct): ProductResponse {
  return toStaffProductResponse(stored, viewOf(ctx));
}
