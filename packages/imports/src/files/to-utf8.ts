import { Invalid } from '@rustok/core';
import { narrowEncodingOf, utf8Length, wideEncodingOf, type Encoding } from './encoding.js';

/** Bytes behind the first that is no UTF-8, by which a one-byte encoding is told. */
const EVIDENCE = 65_536;

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['a ZIP archive or a spreadsheet (.xlsx)', [0x50, 0x4b, 0x03, 0x04]],
  ['an old spreadsheet (.xls)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['in UTF-32', [0xff, 0xfe, 0x00, 0x00]],
  ['in UTF-32', [0x00, 0x00, 0xfe, 0xff]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture', [0xff, 0xd8, 0xff]],
];

/** Hands a text file on as UTF-8. Whether it is one is told by its bytes, not by what the sender says. */
export class ToUtf8 {
  /** Known when the file has been read. */
  encoding: Encoding = 'utf-8';

  constructor(private readonly wanted: Encoding | null) {}

  /**
   * @throws Invalid `FILE_NOT_TEXT`, `FILE_EMPTY`; `FILE_DAMAGED` for UTF-8 that is broken at some place: to take it for
   * another encoding would make wrong names of all the rest
   */
  async *convert(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const pieces = source[Symbol.asyncIterator]();
    let head: Uint8Array = new Uint8Array();
    while (head.length < 8) {
      const piece = await nextOf(pieces);
      if (!piece) break;
      head = Buffer.concat([head, piece]);
    }
    if (head.length === 0) throw new Invalid('FILE_EMPTY', 'The file is empty.');
    refuseBinary(head);
    const rest = { [Symbol.asyncIterator]: () => pieces };
    const encoding = this.wanted ?? wideEncodingOf(head);
    if (encoding !== null && encoding !== 'utf-8') yield* this.decode(encoding, startingWith(head, rest));
    else yield* this.checkUtf8(startingWith(head, rest));
  }

  private async *decode(encoding: Encoding, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    this.encoding = encoding;
    const decoder = new TextDecoder(encoding);
    for await (const piece of source) {
      const text = decoder.decode(piece, { stream: true });
      if (text.length > 0) yield Buffer.from(text);
    }
    const text = decoder.decode();
    if (text.length > 0) yield Buffer.from(text);
  }

  private async *checkUtf8(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const pieces = source[Symbol.asyncIterator]();
    let tail: Uint8Array = new Uint8Array();
    let isAscii = true;
    for (;;) {
      const piece = await nextOf(pieces);
      if (!piece) break;
      const bytes = Buffer.concat([tail, piece]);
      const { valid, isDamaged } = utf8Length(bytes);
      const good = bytes.subarray(0, valid);
      const hasOnlyAscii: boolean = isAscii && good.every((byte) => byte < 0x80);
      if (isDamaged) {
        if (!hasOnlyAscii || this.wanted === 'utf-8') throw damaged();
        if (good.length > 0) yield good;
        yield* this.decodeNarrow(bytes.subarray(valid), { [Symbol.asyncIterator]: () => pieces });
        return;
      }
      isAscii = hasOnlyAscii;
      if (good.length > 0) yield good;
      tail = bytes.subarray(valid);
    }
    if (tail.length === 0) return;
    if (!isAscii || this.wanted === 'utf-8') throw damaged();
    yield* this.decodeNarrow(tail, startingWith(new Uint8Array()));
  }

  /** Everything before was ASCII, which all encodings have in common. */
  private async *decodeNarrow(begin: Uint8Array, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const pieces = source[Symbol.asyncIterator]();
    let evidence: Uint8Array = begin;
    while (evidence.length < EVIDENCE) {
      const piece = await nextOf(pieces);
      if (!piece) break;
      evidence = Buffer.concat([evidence, piece]);
    }
    const rest = { [Symbol.asyncIterator]: () => pieces };
    yield* this.decode(narrowEncodingOf(evidence), startingWith(evidence, rest));
  }
}

async function nextOf(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> {
  const result = await pieces.next();
  return result.done === true ? null : result.value;
}

async function* startingWith(head: Uint8Array, rest?: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  if (rest) yield* rest;
}

function refuseBinary(head: Uint8Array): void {
  const kind = MAGIC.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (kind) throw new Invalid('FILE_NOT_TEXT', `The file is ${kind[0]}, where CSV or JSON Lines is needed.`);
}

const damaged = () =>
  new Invalid('FILE_DAMAGED', 'The file is UTF-8 that is damaged somewhere; save it again, or name its encoding.');
