const lf = 10;
const cr = 13;

/**
 * Which line of the file a byte stands on. LF, CR LF and a lone CR each end one line, as in an editor.
 * csv-parse's own count takes a CR LF inside quotes for two.
 */
export class LineCounter {
  /** Whether the last byte passed ended a line. */
  isAtLineStart = true;

  private slices: Uint8Array[] = [];
  private wasCr = false;

  /** @param line the line of the next byte to be passed, and `offset` where it stands in the file */
  constructor(
    public line = 1,
    public offset = 0,
  ) {}

  add(slice: Uint8Array): void {
    this.slices.push(slice);
  }

  /** Passes every byte before `offset` (from the start of the file) and forgets it. */
  advanceTo(offset: number): void {
    while (this.offset < offset) {
      const slice = this.slices[0];
      if (slice === undefined) return;
      const passed = Math.min(slice.length, offset - this.offset);
      this.pass(slice.subarray(0, passed));
      this.offset += passed;
      if (passed === slice.length) this.slices.shift();
      else this.slices[0] = slice.subarray(passed);
    }
  }

  /** Passes line breaks up to the next other byte. */
  skipBlankLines(): void {
    for (let slice = this.slices[0]; slice !== undefined; slice = this.slices[0]) {
      const text = slice.findIndex((byte) => byte !== lf && byte !== cr);
      this.advanceTo(this.offset + (text === -1 ? slice.length : text));
      if (text !== -1) return;
    }
  }

  private pass(bytes: Uint8Array): void {
    for (const byte of bytes) {
      this.isAtLineStart = byte === lf || byte === cr;
      if (byte === cr || (byte === lf && !this.wasCr)) this.line += 1;
      this.wasCr = byte === cr;
    }
  }
}

/** Line breaks inside a text, counted as {@link LineCounter} counts them. */
export function countLineBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
