import type { ImportFile, ImportPosition } from '@rustok/core';

const LF = 10;

export interface TextLine {
  readonly text: string;
  readonly line: number;
  /** Behind it. */
  readonly next: ImportPosition;
}

/** The lines of a file from a place on; one that is longer than the limit comes without its text. */
export async function* readLines(
  file: Pick<ImportFile, 'read'>,
  from: ImportPosition,
  maxBytes: number,
): AsyncGenerator<TextLine & { readonly isTooLong: boolean }> {
  let { offset, line, rows } = from;
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (end: number) => {
    offset += end;
    rows += 1;
    const isTooLong = size > maxBytes;
    const text = isTooLong ? '' : Buffer.concat(held).toString();
    const taken = { text, line, isTooLong, next: { offset, line: line + 1, rows } };
    line += 1;
    held = [];
    size = 0;
    return taken;
  };
  for await (const bytes of file.read(from.offset)) {
    let start = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      const piece = bytes.subarray(start, end);
      held.push(piece);
      size += piece.length;
      yield take(size + 1);
      start = end + 1;
    }
    const rest = bytes.subarray(start);
    size += rest.length;
    if (size <= maxBytes) held.push(rest);
    else held = [];
  }
  if (size > 0) yield take(size);
}
