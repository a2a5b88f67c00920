import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ToUtf8 } from './to-utf8.js';

async function* inPieces(bytes: Uint8Array, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let start = 0, turn = 0; start < bytes.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? bytes.length;
    yield bytes.subarray(start, start + length);
    start += length;
  }
}

async function convert(bytes: Uint8Array, lengths: readonly number[] = [bytes.length]) {
  const converter = new ToUtf8(null);
  const pieces: Uint8Array[] = [];
  for await (const piece of converter.convert(inPieces(bytes, lengths))) pieces.push(piece);
  return { text: Buffer.concat(pieces).toString(), encoding: converter.encoding };
}

/** Bytes of the Cyrillic letters, which stand in one run from 0xC0 on. */
const windows1251 = (text: string) =>
  Uint8Array.from(
    [...text].map((letter) => (letter >= 'А' ? (letter.codePointAt(0) ?? 0) - 0x350 : letter.charCodeAt(0))),
  );

const cell = fc.string({ unit: fc.constantFrom('a', 'é', 'Ж', '茶', '🪴', ',', '\n'), minLength: 1, maxLength: 40 });
const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe('a text file', () => {
  it.each([
    ['utf-8', Buffer.from('Handle,Title\na,Чай и café\n')],
    ['utf-16le', Buffer.from('\ufeffHandle,Title\na,Чай и café\n', 'utf16le')],
    ['utf-16le', Buffer.from('Handle,Title\na,Чай и café\n', 'utf16le')],
    ['utf-16be', Buffer.from('\ufeffHandle,Title\na,Чай и café\n', 'utf16le').swap16()],
  ])('in %s is told by its bytes', async (encoding, bytes) => {
    expect(await convert(bytes)).toEqual({ text: 'Handle,Title\na,Чай и café\n', encoding });
  });

  it('in Windows-1251 is told from one in Windows-1252', async () => {
    const russian = 'Handle,Title\nchai,Чёрный чай\n'.replace('ё', 'е');
    expect(await convert(windows1251(russian))).toEqual({ text: russian, encoding: 'windows-1251' });
    const french = 'Handle,Title\na,Café crème brûlée à la carte\n';
    expect(await convert(Buffer.from(french, 'latin1'))).toEqual({ text: french, encoding: 'windows-1252' });
  });

  it('comes out the same, in whatever pieces it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(cell, lengths, async (text, sizes) => {
        expect(await convert(Buffer.from(`a${text}`), sizes)).toEqual({ text: `a${text}`, encoding: 'utf-8' });
        const wide = await convert(Buffer.from(`\ufeff${text}`, 'utf16le'), sizes);
        expect(wide.text).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a file that is no text', () => {
  it.each([
    ['FILE_EMPTY', Buffer.from('')],
    ['FILE_NOT_TEXT', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0])],
    ['FILE_NOT_TEXT', Buffer.from([0xff, 0xfe, 0, 0, 0x48, 0, 0, 0])],
    ['FILE_NOT_TEXT', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0])],
    ['FILE_DAMAGED', Buffer.concat([Buffer.from('Handle,Чай,'), Buffer.from([0xff, 0x41])])],
  ])('is refused as %s', async (code, bytes) => {
    await expect(convert(bytes)).rejects.toMatchObject({ code });
  });
});
