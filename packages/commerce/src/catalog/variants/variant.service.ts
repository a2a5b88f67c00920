import { Injectable } from '@nestjs/common';
import type { RequestContext, WriteTransaction } from '@rustok/core';
import { shopOf } from '../../commerce.settings.js';
import type { ProductResponse } from '../reading/product.response.js';
import { viewOf } from '../reading/view.js';
import { toStaffProductResponse } from '../reading/to-product-response.js';
import type { VariantResponse } from '../reading/variant.response.js';
import type { ProductState } from '../draft/product-state.js';
import { ProductStore, type ProductVersion } from '../storage/product-store.js';
import { atVariantPath } from '../request-paths/at-variant-path.js';
import { addVariants, removeVariants, updateVariants } from './edit-variants.js';
import { toVariantDraft } from './to-variant-draft.js';
import type { VariantFields } from './variant.dto.js';
import type { CreateVariantsRequest, DeleteVariantsRequest, UpdateVariantsRequest } from './variants-bulk.dto.js';

export interface ChangedVariants {
  readonly product: ProductResponse;
  readonly productVariants: readonly VariantResponse[];
}

/** Variants are changed as a part of their product, whose version says what the caller saw. */
@Injectable()
export class VariantService {
  constructor(private readonly store: ProductStore) {}

  /** @throws Conflict `CONFLICT`, `SKU_TAKEN` */
  async bulkCreate(
    ctx: RequestContext,
    { variants, locale, ...product }: CreateVariantsRequest,
  ): Promise<ChangedVariants> {
    const drafts = draftsOf(ctx, variants);
    const before = new Set<string>();
    const edit = (state: ProductState) => {
      for (const { id } of state.variants) before.add(id);
      return addVariants(state, drafts, locale ?? shopOf(ctx).locale);
    };
    const inputIndex = (_id: string, index: number) => index - before.size;
    const changed = await this.change(ctx, product, atVariantPath(edit, { variants, inputIndex, ctx }));
    return { product: changed, productVariants: changed.variants.filter(({ id }) => !before.has(id)) };
  }

  /** Changes what the variants name, prices among it, and leaves the rest. */
  async bulkUpdate(
    ctx: RequestContext,
    { variants, locale, ...product }: UpdateVariantsRequest,
  ): Promise<ChangedVariants> {
    const drafts = draftsOf(ctx, variants);
    const ids = new Set(variants.map(({ id }) => id));
    const edit = (state: ProductState) => updateVariants(state, drafts, locale ?? shopOf(ctx).locale);
    const inputIndex = (id: string) => variants.findIndex((variant) => variant.id === id);
    const changed = await this.change(ctx, product, atVariantPath(edit, { variants, inputIndex, ctx }));
    return { product: changed, productVariants: changed.variants.filter(({ id }) => ids.has(id)) };
  }

  /** @throws Invalid `VARIANT_LAST` */
  async bulkDelete(ctx: RequestContext, { variantIds, ...product }: DeleteVariantsRequest): Promise<ProductResponse> {
    return this.change(ctx, product, (state) => removeVariants(state, variantIds));
  }

  private async change(
    ctx: RequestContext,
    { productId, ...seen }: Omit<ProductVersion, 'id'> & { readonly productId: string },
    edit: (before: ProductState, tx: WriteTransaction) => ProductState | Promise<ProductState>,
  ): Promise<ProductResponse> {
    const stored = await this.store.change(ctx, { id: productId, ...seen }, edit);
    return toStaffProductResponse(stored, viewOf(ctx));
  }
}

function draftsOf(ctx: RequestContext, variants: readonly VariantFields[]) {
  const { currency } = shopOf(ctx);
  return variants.map((variant, index) => toVariantDraft(variant, currency, ['variants', index]));
}
