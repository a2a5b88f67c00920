import type { SelectedOption, Variant } from './product.data.js';

/** The variant that the address names, else the first that can be had, else the first. */
export function chooseVariant(variants: readonly Variant[], id: string | null): Variant | null {
  return (
    variants.find((each) => each.id === id) ?? variants.find((each) => each.availableForSale) ?? variants[0] ?? null
  );
}

/**
 * Where choosing another value of one option leads: the variant that differs in nothing else, else
 * one that has the value at all, rather one that can be had.
 */
export function variantWith(
  variants: readonly Variant[],
  chosen: Variant,
  { name, value }: SelectedOption,
): Variant | null {
  const having = variants.filter((each) => valueOf(each, name) === value);
  const nearest = having.find((each) =>
    chosen.selectedOptions.every((option) => option.name === name || valueOf(each, option.name) === option.value),
  );
  return nearest ?? having.find((each) => each.availableForSale) ?? having[0] ?? null;
}

export function valueOf(variant: Variant, option: string): string | undefined {
  return variant.selectedOptions.find(({ name }) => name === option)?.value;
}
