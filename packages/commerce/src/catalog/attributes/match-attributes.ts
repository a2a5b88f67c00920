import { overlay } from '../localized.js';
import type { AttributeDraft } from '../draft/product-draft.js';
import { wrongField } from '../product/product.errors.js';
import type { AttributeDefinition, TypeDefinition } from '../types/definitions/type-definition.js';
import { hasChoices } from '../types/definitions/attribute-kinds.js';
import type { AttributeState, AttributeStates } from './attribute-state.js';
import { parseValue } from './parse-value.js';

export interface AttributeSetting {
  readonly type: TypeDefinition | null;
  readonly locale: string;
}

type Path = readonly (string | number)[];

/** Values with a draft's laid over them, checked by the kinds that the product's type gives them. */
export function matchAttributes(
  before: AttributeStates,
  wanted: readonly AttributeDraft[],
  { type, locale }: AttributeSetting,
): AttributeStates {
  const merged: Record<string, AttributeState | null> = { ...before };
  const seen = new Set<string>();
  for (const [index, draft] of wanted.entries()) {
    const path = ['attributes', index];
    const definition = type?.attributes.find(({ key }) => key === draft.key);
    if (!definition) throw unknownAttribute(path, draft.key, type);
    if (seen.has(draft.key))
      throw wrongField([...path, 'key'], 'ATTRIBUTE_DUPLICATE', `"${draft.key}" is there twice.`);
    seen.add(draft.key);
    merged[definition.id] = toState(definition, draft, { before: before[definition.id], locale, path });
  }
  return overlay({}, merged);
}

interface ValueSetting {
  readonly before: AttributeState | undefined;
  readonly locale: string;
  readonly path: Path;
}

function toState(
  definition: AttributeDefinition,
  draft: AttributeDraft,
  { before, locale, path }: ValueSetting,
): AttributeState | null {
  const { value, values, texts } = draft;
  if (hasChoices(definition.kind)) return choose(definition, draft, { locale, path });
  if (values)
    throw wrongField([...path, 'values'], 'ATTRIBUTE_VALUE_INVALID', 'Only attributes of choices have several values.');
  if (definition.kind === 'localized_text') {
    const own = value === undefined ? {} : { [locale]: value };
    const known = before && 'texts' in before ? before.texts : {};
    const merged = overlay(known, { ...texts, ...own });
    return Object.keys(merged).length === 0 ? null : { texts: merged };
  }
  if (texts)
    throw wrongField([...path, 'translations'], 'ATTRIBUTE_VALUE_INVALID', 'Only a localized text has translations.');
  return value == null ? null : { value: parseValue(definition.kind, value, [...path, 'value']) };
}

/** Choices are named by their keys, or by what they are called in the draft's language. */
function choose(
  { kind, choices }: AttributeDefinition,
  { value, values }: AttributeDraft,
  { locale, path }: Omit<ValueSetting, 'before'>,
): AttributeState | null {
  const named = values ?? (value == null ? [] : [value]);
  if (kind === 'choice' && named.length > 1)
    throw wrongField([...path, 'values'], 'ATTRIBUTE_VALUE_INVALID', 'This attribute has one value.');
  const chosen = named.map((name, index) => {
    const choice = choices.find(({ key }) => key === name) ?? choices.find(({ label }) => label[locale] === name);
    if (choice) return choice.id;
    const message = `"${name}" is none of the choices: ${choices
      .slice(0, 20)
      .map(({ key }) => key)
      .join(', ')}.`;
    throw wrongField([...path, ...(values ? ['values', index] : ['value'])], 'ATTRIBUTE_CHOICE_UNKNOWN', message);
  });
  return chosen.length === 0 ? null : { choiceIds: [...new Set(chosen)].toSorted() };
}

function unknownAttribute(path: Path, key: string, type: TypeDefinition | null) {
  const message = type
    ? `The product type "${type.name}" has no attribute "${key}".`
    : 'The product has no type that has attributes.';
  return wrongField([...path, 'key'], 'ATTRIBUTE_UNKNOWN', message);
}
