import type { MediaDraft } from '../draft/product-draft.js';
import type { ImageRequest, MediaRequest } from './media.dto.js';

export function toMediaDraft(request: ImageRequest & Partial<MediaRequest>, locale: string): MediaDraft {
  const { altText, translations = [], mediaContentType: type, ...rest } = request;
  const texts = translations.map((each) => [each.locale, each.altText ?? null] as const);
  return {
    ...rest,
    ...(type !== undefined && { type }),
    altText: { ...Object.fromEntries(texts), ...(altText !== undefined && { [locale]: altText }) },
  };
}
