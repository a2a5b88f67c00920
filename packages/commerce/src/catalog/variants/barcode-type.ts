export type BarcodeType = 'gtin_8' | 'gtin_12' | 'gtin_13' | 'gtin_14';

const LENGTHS: ReadonlyMap<number, BarcodeType> = new Map([
  [8, 'gtin_8'],
  [12, 'gtin_12'],
  [13, 'gtin_13'],
  [14, 'gtin_14'],
]);

/**
 * Which GTIN a barcode is, by its length and check digit (GS1 General Specifications, 7.9.1); null
 * for any other. Shops have barcodes of their own, so none is refused.
 */
export function barcodeTypeOf(barcode: string | null): BarcodeType | null {
  if (barcode === null || !/^\d+$/.test(barcode)) return null;
  const type = LENGTHS.get(barcode.length);
  return type !== undefined && hasCheckDigit(barcode) ? type : null;
}

/** Weights of 3 and 1 in turn, from the right; the sum with the check digit is a multiple of ten. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits]
    .toReversed()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
