/** One message of PostgreSQL's protocol; the first of a frontend has no type. */
export interface Message {
  /** One letter, or '' for a startup message. */
  readonly type: string;
  readonly body: Buffer;
}

/** Cuts a stream into messages, however it is chunked (PostgreSQL documentation, "Message Formats"). */
export class MessageReader {
  private rest: Buffer = Buffer.alloc(0);

  /** @param expectsStartup whether the first message lacks a type, as a frontend's does */
  constructor(private expectsStartup: boolean) {}

  *read(chunk: Buffer): Generator<Message> {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    for (;;) {
      const typeLength = this.expectsStartup ? 0 : 1;
      if (this.rest.length < typeLength + 4) return;
      const end = typeLength + this.rest.readInt32BE(typeLength);
      if (this.rest.length < end) return;
      const message = {
        type: this.rest.toString('latin1', 0, typeLength),
        body: this.rest.subarray(typeLength + 4, end),
      };
      this.rest = this.rest.subarray(end);
      this.expectsStartup = false;
      yield message;
    }
  }
}

/** The zero-terminated texts at the start of a message. */
export function texts(body: Buffer, count: number): string[] {
  const found: string[] = [];
  let start = 0;
  while (found.length < count) {
    const end = body.indexOf(0, start);
    if (end < 0) throw new Error('A text of a protocol message has no end.');
    found.push(body.toString('utf8', start, end));
    start = end + 1;
  }
  return found;
}
