import { newId } from '@rustok/core';
import type { Shop } from '../../../commerce.settings.js';
import { overlay, type Localized } from '../../localized.js';
import { wrongField } from '../../product/product.errors.js';
import { hasChoices } from './attribute-kinds.js';
import type { AttributeChoiceRequest, AttributeDefinitionRequest } from '../product-type.dto.js';
import type { AttributeDefinition, ChoiceDefinition } from './type-definition.js';

type Path = readonly (string | number)[];

interface Naming {
  readonly locale: string;
  readonly shop: Shop;
}

/** The attributes that a request asks for; a stored one is found again by its id, else by its key. */
export function matchDefinitions(
  before: readonly AttributeDefinition[],
  wanted: readonly AttributeDefinitionRequest[],
  naming: Naming,
): readonly AttributeDefinition[] {
  return matchKeyed(before, wanted, ['attributes'], (known, request, path) => {
    const { key, kind, unit, isRequired, isFilterable, choices } = request;
    if (choices && choices.length > 0 && !hasChoices(kind)) {
      throw wrongField(
        [...path, 'choices'],
        'ATTRIBUTE_CHOICES_UNEXPECTED',
        'Only attributes of choices have choices.',
      );
    }
    const former = known?.kind === kind ? known : undefined;
    const kept = former?.choices ?? [];
    return {
      id: known?.id ?? newId(),
      key,
      kind,
      unit: unit === undefined ? (former?.unit ?? null) : unit,
      isRequired: isRequired ?? known?.isRequired ?? false,
      isFilterable: isFilterable ?? known?.isFilterable ?? false,
      name: namesOf(known?.name ?? {}, request, naming, path),
      choices: choices ? matchChoices(kept, choices, { ...naming, path: [...path, 'choices'] }) : kept,
    };
  });
}

function matchChoices(
  before: readonly ChoiceDefinition[],
  wanted: readonly AttributeChoiceRequest[],
  { path, ...naming }: Naming & { readonly path: Path },
): readonly ChoiceDefinition[] {
  return matchKeyed(before, wanted, path, (known, request, own) => ({
    id: known?.id ?? newId(),
    key: request.key,
    label: namesOf(known?.label ?? {}, request, naming, own),
  }));
}

interface Keyed {
  readonly id?: string;
  readonly key: string;
}

function matchKeyed<Known extends Keyed, Wanted extends Keyed, Result>(
  before: readonly Known[],
  wanted: readonly Wanted[],
  path: Path,
  toResult: (known: Known | undefined, request: Wanted, path: Path) => Result,
): readonly Result[] {
  const seen = new Set<string>();
  const taken = new Set(wanted.flatMap(({ id }) => id ?? []));
  return wanted.map((request, index) => {
    const { id, key } = request;
    const own = [...path, index];
    if (seen.has(key)) throw wrongField([...own, 'key'], 'ATTRIBUTE_DUPLICATE', `"${key}" is there twice.`);
    seen.add(key);
    const known = before.find((each) =>
      id === undefined ? each.key === key && !taken.has(each.id ?? '') : each.id === id,
    );
    if (id !== undefined && !known)
      throw wrongField([...own, 'id'], 'ATTRIBUTE_NOT_FOUND', 'The type has nothing with this id.');
    return toResult(known, request, own);
  });
}

function namesOf(
  before: Localized,
  { name, translations = [] }: Pick<AttributeDefinitionRequest, 'name' | 'translations'>,
  { locale, shop }: Naming,
  path: Path,
): Localized {
  const wanted = { ...Object.fromEntries(translations.map((each) => [each.locale, each.name])), [locale]: name };
  const unknown = Object.keys(wanted).find((each) => !shop.locales.includes(each));
  if (unknown === undefined) return overlay(before, wanted);
  const message = `The shop has no language "${unknown}"; it has ${shop.locales.join(', ')}.`;
  throw wrongField([...path, 'translations'], 'LOCALE_NOT_ENABLED', message);
}
