export const ATTRIBUTE_KINDS = [
  'text',
  'localized_text',
  'integer',
  'decimal',
  'boolean',
  'date',
  'choice',
  'multi_choice',
] as const;
/** What values an attribute has. */
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number];

export function hasChoices(kind: AttributeKind): boolean {
  return kind === 'choice' || kind === 'multi_choice';
}
