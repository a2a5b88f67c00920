import { describe, expect, it } from '@jest/globals';
import { barcodeTypeOf } from './barcode-type.js';

describe('a barcode', () => {
  it.each([
    ['96385074', 'gtin_8'],
    ['036000291452', 'gtin_12'],
    ['4006381333931', 'gtin_13'],
    ['10614141000415', 'gtin_14'],
  ])('%s is a %s', (barcode, type) => {
    expect(barcodeTypeOf(barcode)).toBe(type);
  });

  it.each([null, '', '4006381333932', '96385075', '123', 'ABC-123', '4006381 33393'])('%p is none', (barcode) => {
    expect(barcodeTypeOf(barcode)).toBeNull();
  });
});
