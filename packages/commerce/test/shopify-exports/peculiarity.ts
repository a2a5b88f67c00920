/** A file as some shop, spreadsheet or app writes it, and what is to become of it. */
export interface Peculiarity {
  readonly what: string;
  readonly file: string | Uint8Array;
  /** By handle, some of what staff see; no other product comes. */
  readonly products: Readonly<Record<string, object>>;
  /** `line column code` of what is refused, or stored otherwise than it is written. */
  readonly told?: readonly string[];
  /** Columns that are stored nowhere. */
  readonly unused?: readonly string[];
}

/** The price of a product's only variant, and other fields of it. */
export const variant = (...fields: readonly object[]): object => ({ variants: { nodes: fields } });
