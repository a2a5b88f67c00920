import { newId } from '@rustok/core';
import { wrongField } from '../product/product.errors.js';
import type { VariantDraft } from '../draft/product-draft.js';
import type { MediaState } from '../draft/product-state.js';

type VariantMediaDraft = Pick<VariantDraft, 'imageUrl' | 'mediaUrls'>;

/** What variants show is the product's: further addresses come behind its media, as images, or as what they were before. */
export function addVariantMedia(
  media: readonly MediaState[],
  variants: readonly VariantMediaDraft[],
  before: readonly MediaState[],
): readonly MediaState[] {
  const known = new Set(media.map(({ url }) => url));
  const added: MediaState[] = [];
  for (const url of variants.flatMap(({ imageUrl, mediaUrls = [] }) => [
    ...(imageUrl ? [imageUrl] : []),
    ...mediaUrls,
  ])) {
    if (known.has(url)) continue;
    known.add(url);
    added.push(before.find((each) => each.url === url) ?? newImage(url));
  }
  return [...media, ...added];
}

/**
 * The media of a variant, in its own order: those of `mediaUrls`; or those that it had, the first image replaced by
 * that of `imageUrl`. Null for `imageUrl` takes its images away.
 */
export function chooseMedia(
  before: readonly string[],
  { imageUrl, mediaUrls }: VariantMediaDraft,
  { media, index }: { readonly media: readonly MediaState[]; readonly index: number },
): readonly string[] {
  const idOf = (url: string) => media.find((each) => each.url === url)?.id ?? '';
  if (mediaUrls) {
    if (imageUrl !== undefined) {
      const message = 'Give "mediaUrls" or "imageUrl", not both.';
      throw wrongField(['variants', index, 'imageUrl'], 'MEDIA_DUPLICATE', message);
    }
    return [...new Set(mediaUrls.map(idOf))];
  }
  const kept = before.filter((id) => media.some((each) => each.id === id));
  if (imageUrl === undefined) return kept;

  const images = new Set(media.filter(({ type }) => type === 'image').map(({ id }) => id));
  if (imageUrl === null) return kept.filter((id) => !images.has(id));
  const place = kept.findIndex((id) => images.has(id));
  return [...new Set(place < 0 ? [idOf(imageUrl), ...kept] : kept.with(place, idOf(imageUrl)))];
}

function newImage(url: string): MediaState {
  return { id: newId(), type: 'image', url, altText: {}, width: null, height: null, previewImageUrl: null };
}
