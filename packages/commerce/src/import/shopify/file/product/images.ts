import type { Row } from '../row.js';
import type { ShopifyImage } from '../shopify-product.js';

/**
 * The product's images by position; without one, an image stands where it comes in the file. Some exports repeat an
 * image on every variant's row: it stays one image.
 */
export function readImages(rows: readonly Row[]): ShopifyImage[] {
  const images = new Map<string, ShopifyImage>();
  for (const row of rows) {
    const { imageUrl: url } = row.take('imageUrl');
    if (url === undefined) continue;
    const image = images.get(url);
    if (image) takeSame(row, image);
    else images.set(url, toImage(row, url, images.size + 1));
  }
  return [...images.values()].sort((a, b) => a.position - b.position);
}

function toImage(row: Row, url: string, place: number): ShopifyImage {
  const { imagePosition: position = place, imageAltText: altText } = row.take('imagePosition', 'imageAltText');
  return { url, position, ...(altText !== undefined && { altText }) };
}

/** What a repeated image says differently stays untaken, and so comes into the report. */
function takeSame(row: Row, image: ShopifyImage): void {
  if (row.values.imagePosition === image.position) row.take('imagePosition');
  if (image.altText === undefined) Object.assign(image, altTextOf(row));
  else if (row.values.imageAltText === image.altText) row.take('imageAltText');
}

function altTextOf(row: Row): Pick<ShopifyImage, 'altText'> {
  const { imageAltText: altText } = row.take('imageAltText');
  return altText === undefined ? {} : { altText };
}
