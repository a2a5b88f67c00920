import { byKey, pickText } from '../localized.js';
import type { StoredProduct } from '../storage/load-products.js';
import type { AttributeDefinition } from '../types/definitions/type-definition.js';
import type { AttributeResponse, AttributeSourceResponse, AttributeValueResponse } from './attribute.response.js';
import type { AttributeState } from './attribute-state.js';

interface Languages {
  readonly locale: string;
  readonly shopLocale: string;
}

/** The values of a product in the order of its type's attributes. */
export function toAttributes({ state, type }: StoredProduct, languages: Languages): AttributeResponse[] {
  return (type?.attributes ?? []).flatMap((definition) => {
    const known = state.attributes[definition.id];
    const values = known ? toValues(definition, known, languages) : [];
    if (values.length === 0) return [];
    const { key, name, kind, unit } = definition;
    return [
      {
        key,
        name: nameIn(name, languages) ?? key,
        kind,
        unit,
        value: values.map(({ label }) => label).join(', '),
        values,
      },
    ];
  });
}

/** Values as an input gives them. */
export function toAttributeSources({ state, type }: StoredProduct): AttributeSourceResponse[] {
  return (type?.attributes ?? []).flatMap(({ id, key, choices }) => {
    const known = state.attributes[id];
    if (!known) return [];
    const texts = 'texts' in known ? Object.entries(known.texts).toSorted(byKey) : [];
    const chosen = 'choiceIds' in known ? choices.filter((choice) => known.choiceIds.includes(choice.id)) : [];
    return [
      {
        attributeId: id,
        key,
        value: 'value' in known ? known.value : null,
        values: chosen.map((choice) => choice.key),
        translations: texts.map(([locale, value]) => ({ locale, value })),
      },
    ];
  });
}

function toValues(
  { choices }: AttributeDefinition,
  state: AttributeState,
  languages: Languages,
): readonly AttributeValueResponse[] {
  if ('value' in state) return [{ value: state.value, label: state.value }];
  if ('choiceIds' in state) {
    const chosen = choices.filter(({ id }) => state.choiceIds.includes(id));
    return chosen.map(({ key, label }) => ({ value: key, label: nameIn(label, languages) ?? key }));
  }
  // Filters name a text by what it is in the shop's own language, whichever one they are read in.
  const label = nameIn(state.texts, languages);
  const value = nameIn(state.texts, { ...languages, locale: languages.shopLocale });
  return label === undefined || value === undefined ? [] : [{ value, label }];
}

function nameIn(texts: Readonly<Record<string, string>>, { locale, shopLocale }: Languages): string | undefined {
  return pickText(texts, locale, shopLocale)?.text;
}
