import { Invalid } from '@rustok/core';
import { wrongField } from '../product/product.errors.js';
import { applyDraft } from '../draft/apply-draft.js';
import type { OptionDraft, VariantDraft } from '../draft/product-draft.js';
import type { OptionState, ProductState } from '../draft/product-state.js';
import { isNamed } from './choose-values.js';

/** The product with further variants; option values that they name and it lacks are added. */
export function addVariants(product: ProductState, added: readonly VariantDraft[], locale: string): ProductState {
  const kept = product.variants.map(({ id }) => ({ id }));
  return atInputPath(
    () =>
      applyDraft(product, {
        locale,
        options: withValues(product.options, added, locale),
        variants: [...kept, ...added],
      }),
    (index) => index - kept.length,
  );
}

/** The product with some of its variants changed. */
export function updateVariants(product: ProductState, changed: readonly VariantDraft[], locale: string): ProductState {
  for (const [index, { id }] of changed.entries()) {
    if (!product.variants.some((variant) => variant.id === id)) throw variantNotFound(['variants', index, 'id']);
  }
  const variants = product.variants.map(({ id }) => changed.findLast((draft) => draft.id === id) ?? { id });
  return atInputPath(
    () => applyDraft(product, { locale, options: withValues(product.options, changed, locale), variants }),
    (index) => changed.findIndex(({ id }) => id === variants[index]?.id),
  );
}

/** The product without some of its variants. */
export function removeVariants(product: ProductState, ids: readonly string[]): ProductState {
  for (const [index, id] of ids.entries()) {
    if (!product.variants.some((variant) => variant.id === id)) throw variantNotFound(['variantIds', index]);
  }
  const variants = product.variants.filter(({ id }) => !ids.includes(id));
  if (variants.length === 0) {
    throw wrongField(
      ['variantIds'],
      'VARIANT_LAST',
      'A product keeps one variant; delete or archive the product instead.',
    );
  }
  return { ...product, variants };
}

const variantNotFound = (path: readonly (string | number)[]) =>
  wrongField(path, 'VARIANT_NOT_FOUND', 'The product has no such variant.');

function withValues(options: readonly OptionState[], variants: readonly VariantDraft[], locale: string): OptionDraft[] {
  return options.map(({ id, name, values }, index) => {
    const names = new Set(variants.flatMap(({ optionValues }) => optionValues?.[index] ?? []));
    const added = [...names].filter((each) => !values.some((value) => isNamed(value, each, locale)));
    return { id, name, values: [...values, ...added.map((each) => ({ name: { [locale]: each } }))] };
  });
}

/** A draft holds all variants of the product; the caller knows them by their place in its own input. */
function atInputPath<Result>(work: () => Result, toInputIndex: (index: number) => number): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const fields = error.fields.map((problem) => {
      const [list, index, ...rest] = problem.field;
      const isVariant = list === 'variants' && index !== undefined;
      return isVariant ? { ...problem, field: [list, String(toInputIndex(Number(index))), ...rest] } : problem;
    });
    throw new Invalid(error.code, error.message, { fields, cause: error });
  }
}
