import { pickText } from '../localized.js';
import type { ProductState } from '../draft/product-state.js';
import type { ImageResponse, MediaResponse } from './product-parts.response.js';
import type { View } from './to-variant-response.js';

export function toMedia({ media }: ProductState, { locale, shop }: View): MediaResponse[] {
  return media.map(({ type: mediaContentType, altText, ...file }) => ({
    ...file,
    mediaContentType,
    altText: pickText(altText, locale, shop.locale)?.text ?? null,
  }));
}

export function toImages(media: readonly MediaResponse[]): readonly ImageResponse[] {
  return media.filter(isImage).map(({ id, url, altText, width, height }) => ({ id, url, altText, width, height }));
}

function isImage({ mediaContentType }: MediaResponse): boolean {
  return mediaContentType === 'image';
}
