import { newId } from '@rustok/core';
import { overlay, type Localized } from '../localized.js';
import { wrongField } from '../product/product.errors.js';
import type { OptionDraft } from '../draft/product-draft.js';
import type { OptionState, OptionValueState } from '../draft/product-state.js';

type Names = Localized;
interface Named {
  readonly id: string;
  readonly name: Names;
}
interface Wanted {
  readonly id?: string | undefined;
  readonly name: Names;
}

/**
 * The options that a draft asks for. An option keeps its identity when the draft gives its id or
 * its name, or else by its place: a renamed option is the same one. A value keeps it by id or
 * name; by its place only where it has no name yet in the draft's locale, because a value whose
 * name changes in the same language is another value, and its stock another stock.
 */
export function matchOptions(
  before: readonly OptionState[],
  wanted: readonly OptionDraft[],
  locale: string,
): readonly OptionState[] {
  const found = matchNamed(before, wanted, { locale, path: ['options'], mayMatchByPlace: () => true });
  return wanted.map((option, index) => {
    const path = ['options', index];
    const known = found[index];
    const values = matchValues(known?.values ?? [], option.values, locale, path);
    const name = overlay(known?.name ?? {}, option.name);
    refuseRepeated(wanted.slice(0, index), option, path, 'OPTION_NAME_DUPLICATE');
    return { id: known?.id ?? newId(), name, values };
  });
}

function matchValues(
  before: readonly OptionValueState[],
  wanted: OptionDraft['values'],
  locale: string,
  optionPath: readonly (string | number)[],
): readonly OptionValueState[] {
  const path = [...optionPath, 'values'];
  const mayMatchByPlace = ({ name }: Named) => name[locale] === undefined;
  const found = matchNamed(before, wanted, { locale, path, mayMatchByPlace });
  return wanted.map((value, index) => {
    refuseRepeated(wanted.slice(0, index), value, [...path, index], 'OPTION_VALUE_DUPLICATE');
    const known = found[index];
    return { id: known?.id ?? newId(), name: overlay(known?.name ?? {}, value.name) };
  });
}

interface Matching {
  readonly locale: string;
  readonly path: readonly (string | number)[];
  readonly mayMatchByPlace: (known: Named) => boolean;
}

/** For each wanted entry the stored one that it means, if any; none is meant twice. */
function matchNamed<Known extends Named>(
  before: readonly Known[],
  wanted: readonly Wanted[],
  { locale, path, mayMatchByPlace }: Matching,
): readonly (Known | undefined)[] {
  const free = new Set(before);
  const take = (known: Known | undefined) => (known && free.delete(known) ? known : undefined);

  const byId = wanted.map(({ id }, index) => {
    if (id === undefined) return undefined;
    const known = take(before.find((each) => each.id === id));
    if (!known)
      throw wrongField([...path, index, 'id'], 'OPTION_NOT_FOUND', 'The product has no such option or value.');
    return known;
  });
  const byName = wanted.map(
    (entry, index) => byId[index] ?? take([...free].find((each) => each.name[locale] === nameIn(entry, locale))),
  );
  return byName.map((known, index) => {
    if (known) return known;
    const inPlace = before[index];
    return inPlace && free.has(inPlace) && mayMatchByPlace(inPlace) ? take(inPlace) : undefined;
  });
}

/** Never undefined for a named entry, so that an unnamed stored one does not match it. */
function nameIn({ name }: Wanted, locale: string): string {
  return name[locale] ?? '';
}

function refuseRepeated(
  earlier: readonly Wanted[],
  { name }: Wanted,
  path: readonly (string | number)[],
  code: string,
): void {
  for (const [locale, text] of Object.entries(name)) {
    if (earlier.some((other) => other.name[locale]?.toLowerCase() === text.toLowerCase())) {
      throw wrongField([...path, 'name'], code, `"${text}" is there twice.`);
    }
  }
}
