/** Something that users of the field expect, and what proves that it is there. */
export interface Feature {
  readonly name: string;
  /** By spec file, from the root: titles as `describe › it`, or a `describe` alone for all in it. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
}

export interface FeatureArea {
  readonly name: string;
  readonly features: readonly Feature[];
}
