import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { productAt } from './catalog.js';

const HEADER =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Status,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Image Src,Image Alt Text\n';

/** One line for each of its two variants. */
export const ROWS_PER_PRODUCT = 2;

/** Writes a product file as Shopify exports it. */
export async function writeShopifyFile(path: string, productCount: number): Promise<void> {
  await pipeline(Readable.from(chunks(productCount)), createWriteStream(path));
}

function* chunks(productCount: number): Generator<string> {
  yield HEADER;
  for (let index = 0; index < productCount; index += 1) yield rowsOf(index);
}

function rowsOf(index: number): string {
  const { handle, title, description, vendor, type, tags, price } = productAt(index);
  const image = `https://images.example.com/${handle}.jpg`;
  return [
    `${handle},${title},"${description}",${vendor},${type},"${tags.join(', ')}",true,active,Size,Small,B-${index}-S,shopify,${index % 90},${price},${image},${title}\n`,
    `${handle},,,,,,,,,Large,B-${index}-L,shopify,7,${price},,\n`,
  ].join('');
}
