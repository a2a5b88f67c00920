import { newId } from '@rustok/core';
import { overlay } from '../localized.js';
import { wrongField } from '../product/product.errors.js';
import type { MediaDraft, ProductDraft } from '../draft/product-draft.js';
import type { MediaState } from '../draft/product-state.js';

/**
 * The media that a draft asks for. `media` is the whole list; `images` is all of the images, and
 * leaves videos and models behind them as they are. A stored one is found again by its id, else by its address.
 */
export function matchMedia(
  before: readonly MediaState[],
  { media, images }: Pick<ProductDraft, 'media' | 'images'>,
): readonly MediaState[] {
  if (media && images) throw wrongField(['images'], 'MEDIA_DUPLICATE', 'Give "media" or "images", not both.');
  if (media) return matchList(before, media, 'media');
  if (!images) return before;
  const ofType = images.map((image) => ({ ...image, type: 'image' as const }));
  const others = before.filter(({ type }) => type !== 'image');
  return [...matchList(before.filter(isImage), ofType, 'images'), ...others];
}

export function isImage({ type }: MediaState): boolean {
  return type === 'image';
}

const DUPLICATE = { media: 'MEDIA_DUPLICATE', images: 'IMAGE_DUPLICATE' } as const;
const NOT_FOUND = { media: 'MEDIA_NOT_FOUND', images: 'IMAGE_NOT_FOUND' } as const;
const CALLED = { media: 'medium', images: 'image' } as const;

function matchList(
  before: readonly MediaState[],
  wanted: readonly MediaDraft[],
  list: 'media' | 'images',
): readonly MediaState[] {
  const free = new Set(before);
  const seen = new Set<string>();
  return wanted.map((draft, index) => {
    const { id, url } = draft;
    if (seen.has(url))
      throw wrongField([list, index, 'url'], DUPLICATE[list], `The product has this ${CALLED[list]} already.`);
    seen.add(url);
    const known = [...free].find((each) => (id === undefined ? each.url === url : each.id === id));
    if (known) free.delete(known);
    else if (id !== undefined)
      throw wrongField([list, index, 'id'], NOT_FOUND[list], `The product has no such ${CALLED[list]}.`);
    return toState(known, draft);
  });
}

function toState(known: MediaState | undefined, draft: MediaDraft): MediaState {
  const { url, type, altText, width, height, previewImageUrl } = draft;
  // Another file behind the same id has a size of its own.
  const kept = known?.url === url ? known : undefined;
  return {
    id: known?.id ?? newId(),
    type: type ?? known?.type ?? 'image',
    url,
    altText: overlay(known?.altText ?? {}, altText ?? {}),
    width: width === undefined ? (kept?.width ?? null) : width,
    height: height === undefined ? (kept?.height ?? null) : height,
    previewImageUrl: previewImageUrl === undefined ? (kept?.previewImageUrl ?? null) : previewImageUrl,
  };
}
