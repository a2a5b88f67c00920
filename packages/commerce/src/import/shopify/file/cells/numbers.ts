import { BadCell, ReadAs } from './cell-results.js';
import type { RowProblemCode } from '../shopify-product.js';

/** Spaces that spreadsheets put between thousands, and the apostrophe of Swiss ones. */
const GROUPING = /(?<=\d)[\s'’](?=\d{3}(?:\D|$))/gu;
const CURRENCY = String.raw`[A-Z]{0,3}\p{Sc}|[A-Z]{3}|kr\.?|zł|Kč|Ft|lei|Rs\.?|руб\.?|,-|,–`;
const CURRENCY_BEFORE = new RegExp(`^(-?)(?:${CURRENCY})\\s*`, 'u');
const CURRENCY_BEHIND = new RegExp(`\\s*(?:${CURRENCY})$`, 'u');

/**
 * An amount as a decimal string; how many digits a currency has is not known here. Commas and points are read where
 * they can mean one thing only: "1,299" is two amounts.
 */
export function amount(text: string): string | ReadAs<string> | BadCell {
  const written = withoutQuote(text);
  const bare = written.replace(CURRENCY_BEFORE, '$1').replace(CURRENCY_BEHIND, '');
  const decimal = toDecimal(bare);
  if (decimal === null) {
    return new BadCell('AMOUNT_INVALID', 'must be an amount such as 19.90, which can be read in one way only');
  }
  if (decimal.startsWith('-') && /[1-9]/.test(decimal)) return new BadCell('AMOUNT_NEGATIVE', 'must not be below zero');
  const value = decimal.replace('-', '');
  if (bare === written) return value;
  return new ReadAs(value, 'AMOUNT_CURRENCY_IGNORED', `was read as ${value} of the file's currency`);
}

/** `12.0` is what programs write that take every number for a fraction. */
export function int32(text: string): number | BadCell {
  const written = withoutQuote(text).replace(/^\+/, '');
  const decimal = toDecimal(/^-?\d{1,3}(,\d{3})+$/.test(written) ? written.replaceAll(',', '') : written);
  if (decimal === null || !/^-?\d+(\.0+)?$/.test(decimal)) {
    return new BadCell('QUANTITY_INVALID', 'must be a whole number');
  }
  const value = Number(decimal);
  // Adding zero makes -0 a 0.
  if (value >= -(2 ** 31) && value < 2 ** 31) return value + 0;
  return new BadCell('QUANTITY_OUT_OF_RANGE', 'must be between -2147483648 and 2147483647');
}

export function grams(text: string): number | BadCell {
  const decimal = toDecimal(withoutQuote(text).replace(/\s*g$/i, ''));
  const value = Number(decimal);
  if (decimal !== null && value >= 0 && value < 2 ** 31) return value + 0;
  return new BadCell('WEIGHT_INVALID', 'must be a number of grams, not below zero');
}

export function position(text: string): number | BadCell {
  const value = int32(text);
  if (typeof value === 'number' && value >= 1) return value;
  return new BadCell('IMAGE_POSITION_INVALID', 'must be a whole number from 1');
}

/** A spreadsheet shows a long number as 4.00638E+12 and saves what it shows; the last digits are gone. */
export function undamaged(code: RowProblemCode): (text: string) => string | BadCell {
  return (text) =>
    /^\d([.,]\d+)?E\+\d+$/i.test(text.trim())
      ? new BadCell(code, 'was rounded by a spreadsheet; format the column as text and enter it again')
      : withoutQuote(text);
}

/** An apostrophe before a number tells a spreadsheet that it is text. Of `="0123"` the formula is the same trick. */
function withoutQuote(text: string): string {
  const written = text.trim();
  return /^="([^"]*)"$/.exec(written)?.[1] ?? written.replace(/^['’](?=[-+\d.,]+$)/u, '');
}

/** Null where the text is no number, or could be two. */
function toDecimal(text: string): string | null {
  const decimal = withoutThousands(text.replace(GROUPING, ''))
    .replace(/\.$/, '')
    .replace(/^(-?)\./, '$10.');
  return /^-?\d{1,15}(\.\d{1,40})?$/.test(decimal) ? decimal : null;
}

/** Three digits behind a comma, and no other mark, may be thousands or a fraction. */
function withoutThousands(text: string): string {
  if (/^-?\d{1,3}(,\d{3})+\.\d*$/.test(text) || /^-?\d{1,3}(,\d{3}){2,}$/.test(text)) return text.replaceAll(',', '');
  if (/^-?\d{1,3}(\.\d{3})+,\d*$/.test(text) || /^-?\d{1,3}(\.\d{3}){2,}$/.test(text)) {
    return text.replaceAll('.', '').replace(',', '.');
  }
  return /^-?\d+,(\d{1,2}|\d{4,})$/.test(text) ? text.replace(',', '.') : text;
}
