import { fileOf } from '../import-file.js';

/** Few enough that a slow machine writes them between two kills. */
export const PRODUCTS = 40;

/** A file of products with two variants each. Every one has another price and stock. */
export function priceList(next: (index: number) => number): string {
  const rows = Array.from({ length: PRODUCTS }, (_, index) => {
    const handle = `product-${index}`;
    const value = String(next(index));
    const cells = { 'Variant Inventory Tracker': 'shopify', 'Variant Inventory Qty': value, 'Variant Price': value };
    return [
      {
        Handle: handle,
        Title: `Product ${index}`,
        Published: 'true',
        'Option1 Name': 'Size',
        'Option1 Value': 'S',
        'Variant SKU': `${handle}-S`,
        ...cells,
      },
      { Handle: handle, 'Option1 Value': 'M', 'Variant SKU': `${handle}-M`, ...cells },
    ];
  });
  return fileOf(...rows.flat());
}
