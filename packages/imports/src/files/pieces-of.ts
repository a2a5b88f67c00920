/** The same bytes in pieces of one length, but for the last. */
export async function* piecesOf(source: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source) {
    held.push(piece);
    size += piece.length;
    if (size < length) continue;
    const bytes = Buffer.concat(held);
    let start = 0;
    for (; size - start >= length; start += length) yield bytes.subarray(start, start + length);
    const rest = bytes.subarray(start);
    held = rest.length > 0 ? [rest] : [];
    size = rest.length;
  }
  if (size > 0) yield Buffer.concat(held);
}
