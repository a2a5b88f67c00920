import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext } from '@rustok/core';
import { shopOf } from '../../commerce.settings.js';
import { checkDraft } from '../draft/check-draft.js';
import { checkLocales } from '../draft/check-locales.js';
import { mergeTranslations } from '../draft/merge-translations.js';
import type { ProductState } from '../draft/product-state.js';
import { checkStatusPermission } from '../product/check-status-permission.js';
import { handleOf } from '../product/handle.js';
import { productNotFound, wrongField } from '../product/product.errors.js';
import type { ProductResponse } from '../reading/product.response.js';
import { toStaffProductResponse } from '../reading/to-product-response.js';
import { viewOf } from '../reading/view.js';
import { lockProducts } from '../storage/load-products.js';
import { copyMemberships } from './copy-memberships.js';
import { copyProduct } from './copy-product.js';
import type { DuplicateProductRequest } from './duplicate-product.dto.js';
import { writeUnderFreeHandle } from './write-under-free-handle.js';

@Injectable()
export class ProductDuplicateService {
  constructor(private readonly db: TenantDb) {}

  /**
   * Makes a new product of an existing one: with all its parts, but for SKUs, barcodes and stock,
   * and in the same categories and hand-made collections.
   *
   * @throws NotFound `PRODUCT_NOT_FOUND`
   * @throws Forbidden `FORBIDDEN` when a caller who may not publish names a status
   */
  async duplicate(ctx: RequestContext, request: DuplicateProductRequest): Promise<ProductResponse> {
    const { productId, newStatus, includeImages = false } = request;
    checkStatusPermission(ctx, newStatus);
    const rename = renaming(ctx, request);
    const written = await this.db.write(ctx, async (tx) => {
      // Locked, or its parts could be read before and after somebody's change.
      const stored = await lockProducts(tx, [productId]);
      const source = stored.byId.get(productId);
      if (!source) throw productNotFound();
      const copy = rename(copyProduct(source.state, { includeImages }));
      const made = await writeUnderFreeHandle(tx, stored, withStatus(copy, newStatus));
      await copyMemberships(tx, productId, made.state.id);
      return made;
    });
    return toStaffProductResponse(written, viewOf(ctx));
  }
}

function renaming(ctx: RequestContext, { newTitle, locale: named }: DuplicateProductRequest) {
  const shop = shopOf(ctx);
  const locale = named ?? shop.locale;
  if (newTitle.trim() === '') throw wrongField(['newTitle'], 'TITLE_MISSING', 'A product needs a title.');
  const { translations = {} } = checkLocales(
    checkDraft({ locale, translations: { [locale]: { title: newTitle } } }),
    shop,
  );
  return (copy: ProductState): ProductState => ({
    ...copy,
    // A title of signs only gives no handle.
    handle: handleOf(newTitle) || copy.handle,
    translations: mergeTranslations(copy.translations, translations),
  });
}

function withStatus(copy: ProductState, status: ProductState['status'] = copy.status): ProductState {
  return { ...copy, status, publishedAt: status === 'active' ? new Date() : null };
}
