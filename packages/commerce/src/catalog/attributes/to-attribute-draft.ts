import type { AttributeDraft } from '../draft/product-draft.js';
import type { AttributeRequest } from './attribute.dto.js';

export function toAttributeDraft({ key, value, values, translations }: AttributeRequest): AttributeDraft {
  return {
    key,
    value,
    values: values && [...values],
    texts: translations && Object.fromEntries(translations.map((each) => [each.locale, each.value ?? null])),
  };
}
