import { newId } from '@rustok/core';
import { overlay } from '../localized.js';
import { wrongField } from '../product/product.errors.js';
import type { ImageDraft, VariantDraft } from '../draft/product-draft.js';
import type { ImageState } from '../draft/product-state.js';

/** The images that a draft asks for; a stored one is found again by its id, else by its address. */
export function matchImages(before: readonly ImageState[], wanted: readonly ImageDraft[]): readonly ImageState[] {
  const free = new Set(before);
  const seen = new Set<string>();
  return wanted.map(({ id, url, altText = {} }, index) => {
    if (seen.has(url))
      throw wrongField(['images', index, 'url'], 'IMAGE_DUPLICATE', 'The product has this image already.');
    seen.add(url);
    const known = [...free].find((image) => (id === undefined ? image.url === url : image.id === id));
    if (known) free.delete(known);
    else if (id !== undefined)
      throw wrongField(['images', index, 'id'], 'IMAGE_NOT_FOUND', 'The product has no such image.');
    return { id: known?.id ?? newId(), url, altText: overlay(known?.altText ?? {}, altText) };
  });
}

/** A variant's image is one of the product's: another one comes behind them, as the one it was before if it was. */
export function addVariantImages(
  images: readonly ImageState[],
  variants: readonly Pick<VariantDraft, 'imageUrl'>[],
  before: readonly ImageState[],
): readonly ImageState[] {
  const known = new Set(images.map(({ url }) => url));
  const added: ImageState[] = [];
  for (const { imageUrl } of variants) {
    if (imageUrl == null || known.has(imageUrl)) continue;
    known.add(imageUrl);
    added.push(before.find(({ url }) => url === imageUrl) ?? { id: newId(), url: imageUrl, altText: {} });
  }
  return [...images, ...added];
}
