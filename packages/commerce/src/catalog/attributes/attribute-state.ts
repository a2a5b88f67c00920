import type { Localized } from '../localized.js';

/** A product's value of an attribute, by its kind: a text, texts by locale, or ids of choices in their order. */
export type AttributeState =
  | { readonly value: string }
  | { readonly texts: Localized }
  | { readonly choiceIds: readonly string[] };

/** By the ids of their definitions. */
export type AttributeStates = Readonly<Record<string, AttributeState>>;
