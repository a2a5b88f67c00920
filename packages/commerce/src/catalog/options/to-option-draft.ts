import type { Localized } from '../localized.js';
import type { OptionDraft } from '../draft/product-draft.js';
import type { NameTranslationRequest, OptionRequest } from './option.dto.js';

export function toOptionDraft({ id, name, translations, values }: OptionRequest, locale: string): OptionDraft {
  return {
    id,
    name: namesOf(name, translations, locale),
    values: values.map((value) => ({ id: value.id, name: namesOf(value.name, value.translations, locale) })),
  };
}

function namesOf(name: string, translations: readonly NameTranslationRequest[] = [], locale: string): Localized {
  return { ...Object.fromEntries(translations.map((each) => [each.locale, each.name])), [locale]: name };
}
