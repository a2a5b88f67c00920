import { ShopifyCsvError } from '../shopify-csv.errors.js';
import { LineCounter } from './line-counter.js';

/** Bounds what the parser holds at once, however large the pieces are that the source hands over. */
const sliceBytes = 64 * 1024;

/**
 * Passes the bytes on as long as they are UTF-8, the encoding Shopify documents, and throws at the first that is not.
 * All bytes before it are passed on, whatever the pieces they came in. Guessing Windows-1252 instead would turn a
 * damaged file into wrong names without anyone noticing.
 */
export async function* utf8Slices(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const lines = new LineCounter();
  let tail: Uint8Array = new Uint8Array();
  let offset = 0;

  for await (const piece of source) {
    for (let start = 0; start < piece.length; start += sliceBytes) {
      const slice = piece.subarray(start, start + sliceBytes);
      const validLength = isValid(decoder, slice) ? slice.length : validPrefixLength(tail, slice);
      const valid = slice.subarray(0, validLength);
      lines.add(valid);
      offset += validLength;
      lines.advanceTo(offset);
      if (valid.length > 0) yield valid;
      if (validLength < slice.length) throw notUtf8(lines.line, offset, slice[validLength]);
      tail = lastBytes(tail, slice);
    }
  }
  if (!isValid(decoder)) throw notUtf8(lines.line, offset);
}

function isValid(decoder: TextDecoder, slice?: Uint8Array): boolean {
  try {
    decoder.decode(slice, { stream: slice !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** A decoder that has thrown does not say where: halve the slice until one byte is left. */
function validPrefixLength(tail: Uint8Array, slice: Uint8Array): number {
  let valid = 0;
  let invalid = slice.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >>> 1;
    const bytes = Buffer.concat([wholeCharacters(tail), slice.subarray(0, middle)]);
    if (isValid(new TextDecoder('utf-8', { fatal: true }), bytes)) valid = middle;
    else invalid = middle;
  }
  return valid;
}

/** Without the bytes of a character that began earlier: three bytes hold any character that is still incomplete. */
function wholeCharacters(tail: Uint8Array): Uint8Array {
  const start = tail.findIndex((byte) => (byte & 0b1100_0000) !== 0b1000_0000);
  return start === -1 ? new Uint8Array() : tail.subarray(start);
}

function lastBytes(tail: Uint8Array, slice: Uint8Array): Uint8Array {
  return slice.length >= 3 ? slice.slice(-3) : Buffer.concat([tail, slice]).subarray(-3);
}

function notUtf8(line: number, offset: number, byte?: number): ShopifyCsvError {
  if (offset === 0 && (byte === 0xff || byte === 0xfe)) {
    return new ShopifyCsvError('CSV_UTF16', 1, 'The file is UTF-16; save it again as CSV in UTF-8.');
  }
  return new ShopifyCsvError(
    'CSV_NOT_UTF8',
    line,
    `Line ${line} is not UTF-8; save the file again as CSV in UTF-8 (Excel: "CSV UTF-8").`,
  );
}
