import type { ImageDraft } from '../draft/product-draft.js';
import type { ImageRequest } from './image.dto.js';

export function toImageDraft({ id, url, altText, translations = [] }: ImageRequest, locale: string): ImageDraft {
  const texts = translations.map((each) => [each.locale, each.altText ?? null] as const);
  return {
    id,
    url,
    altText: { ...Object.fromEntries(texts), ...(altText !== undefined && { [locale]: altText }) },
  };
}
