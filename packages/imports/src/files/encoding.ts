export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** By its byte order mark, or by where ASCII letters have their zero byte. */
export function wideEncodingOf(bytes: Uint8Array): Encoding | null {
  const [first = 1, second = 1] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length < 2) return null;
  if (first !== 0 && second === 0) return 'utf-16le';
  return first === 0 && second !== 0 ? 'utf-16be' : null;
}

/**
 * Which of the two one-byte encodings a text is in, by what stands beside each other: Cyrillic words are runs of high
 * bytes (letters from 0xC0 on), where Western ones have single accented letters among ASCII.
 */
export function narrowEncodingOf(bytes: Uint8Array): Encoding {
  let letters = 0;
  let neighbors = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (!isHighLetter(bytes[index])) continue;
    letters += 1;
    if (isHighLetter(bytes[index - 1]) || isHighLetter(bytes[index + 1])) neighbors += 1;
  }
  return letters > 0 && neighbors * 2 > letters ? 'windows-1251' : 'windows-1252';
}

const isHighLetter = (byte: number | undefined) => byte !== undefined && byte >= 0xc0;

/** How many of the bytes are whole, valid UTF-8; a character that is cut off at the end may still become one. */
export function utf8Length(bytes: Uint8Array): { readonly valid: number; readonly isDamaged: boolean } {
  const cut = incompleteTail(bytes);
  const whole = bytes.subarray(0, bytes.length - cut);
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole);
    return { valid: whole.length, isDamaged: false };
  } catch {
    return { valid: validPrefix(whole), isDamaged: true };
  }
}

/** Bytes at the end that begin a character and do not finish it. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0b1100_0000) === 0b1000_0000) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? back : 0;
  }
  return 0;
}

/** A decoder that has thrown does not say where: halve until one byte is left. */
function validPrefix(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >>> 1;
    const part = bytes.subarray(valid, middle);
    const cut = incompleteTail(part);
    try {
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part.subarray(0, part.length - cut));
      if (part.length === cut) invalid = middle;
      else valid = middle - cut;
    } catch {
      invalid = middle;
    }
  }
  return valid;
}
