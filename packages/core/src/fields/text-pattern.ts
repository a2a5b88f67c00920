const FORMS = new WeakMap<RegExp, string>();

/** A pattern of texts, with the words that tell people what it asks for: `must be …`. */
export function textPattern(pattern: RegExp, form: string): RegExp {
  FORMS.set(pattern, form);
  return pattern;
}

/** What a text must be, for people. */
export function formOf(pattern: RegExp): string {
  return FORMS.get(pattern) ?? 'of the form that the schema describes';
}
