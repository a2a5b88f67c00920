import type { RequestContext, WriteTransaction } from '@rustok/core';
import { shopOf } from '../../commerce.settings.js';
import type { ProductState } from '../draft/product-state.js';
import { toldAt } from './with-paths.js';
import { refuseTakenSkus } from '../storage/refuse-taken-skus.js';
import { variantPath, type VariantPrices } from './variant-path.js';

interface VariantInput {
  readonly variants: readonly VariantPrices[];
  /** Where in the input a variant of the product stands. */
  readonly inputIndex: (id: string, index: number) => number;
  readonly ctx: RequestContext;
}

/** An edit whose errors tell where in the input the wrong field stands. */
export function atVariantPath(
  edit: (before: ProductState) => ProductState,
  { variants, inputIndex, ctx }: VariantInput,
) {
  return async (before: ProductState, tx: WriteTransaction): Promise<ProductState> => {
    const after = await toldAt(
      (path) => variantPath(path, variants, shopOf(ctx).currency),
      async () => edit(before),
    );
    const toInput = ([list = '', index = '', ...rest]: readonly string[]) => {
      const id = after.variants[Number(index)]?.id ?? '';
      return [list, String(inputIndex(id, Number(index))), ...rest];
    };
    await toldAt(toInput, () => refuseTakenSkus(tx, before, after));
    return after;
  };
}
