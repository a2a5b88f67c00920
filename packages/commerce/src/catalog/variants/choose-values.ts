import { wrongField } from '../product/product.errors.js';
import type { OptionState, OptionValueState } from '../draft/product-state.js';

/** The values that a variant's draft names, one for each option; the first of each where it names none. */
export function chooseValues(
  options: readonly OptionState[],
  names: readonly string[] | undefined,
  locale: string,
  path: readonly (string | number)[],
): readonly string[] {
  if (names !== undefined && names.length !== options.length) {
    const message = `The product has ${options.length} options, and the variant names ${names.length} values.`;
    throw wrongField([...path, 'optionValues'], 'OPTION_VALUES_INCOMPLETE', message);
  }
  return options.map(({ values }, index) => {
    const name = names?.[index];
    const value = name === undefined ? values[0] : values.find((each) => isNamed(each, name, locale));
    if (!value) {
      throw wrongField(
        [...path, 'optionValues', index],
        'OPTION_VALUE_UNKNOWN',
        `The option has no value "${name ?? ''}".`,
      );
    }
    return value.id;
  });
}

/** Whether a value is called so in a language, or in any where it has no name in that one. */
export function isNamed({ name }: OptionValueState, text: string, locale: string): boolean {
  return name[locale] === undefined ? Object.values(name).includes(text) : name[locale] === text;
}

/**
 * A stored variant's values after its product's options have changed: what it had, and the first
 * value of an option that is new.
 *
 * @throws Invalid `OPTION_VALUE_IN_USE` when a value that it has is gone
 */
export function keepValues(
  options: readonly OptionState[],
  valueIds: readonly string[],
  before: readonly OptionState[],
): readonly string[] {
  return options.map((option, index) => {
    const kept = option.values.find(({ id }) => valueIds.includes(id));
    if (kept) return kept.id;
    if (before.some(({ id }) => id === option.id)) {
      throw wrongField(
        ['options', index, 'values'],
        'OPTION_VALUE_IN_USE',
        'A value that a variant has cannot be taken away; delete the variant first.',
      );
    }
    return option.values[0]?.id ?? '';
  });
}
