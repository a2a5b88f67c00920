import { pickTranslation } from '@rustok/core';

/** Something in several languages, by locale. */
export type Localized<Text = string> = Readonly<Record<string, Text>>;

export interface Picked<Text> {
  readonly locale: string;
  readonly text: Text;
}

/** The best text for a locale: that one's, its language's, the shop's, English, the first there is. */
export function pickText<Text>(texts: Localized<Text>, locale: string, shopLocale: string): Picked<Text> | undefined {
  const all = Object.entries(texts).map(([each, text]) => ({ locale: each, text }));
  return pickTranslation(all, locale, shopLocale);
}

/** Entries with others laid over them; null takes one away. */
export function overlay<Value>(
  before: Readonly<Record<string, Value>>,
  wanted: Readonly<Record<string, Value | null>>,
): Readonly<Record<string, Value>> {
  const merged: Record<string, Value> = { ...before };
  for (const [key, value] of Object.entries(wanted)) {
    if (value === null) delete merged[key];
    else merged[key] = value;
  }
  return merged;
}

/** Orders the entries of a record, whichever order the rows came in. */
export function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
