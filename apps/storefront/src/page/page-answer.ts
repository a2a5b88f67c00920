/** A rendered page, before it is sent. */
export interface PageAnswer {
  readonly status: number;
  readonly html: Buffer;
  readonly locale: string;
}
