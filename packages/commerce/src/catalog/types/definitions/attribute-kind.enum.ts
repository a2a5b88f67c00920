import { registerEnumType } from '@nestjs/graphql';

export const AttributeKindEnum = {
  TEXT: 'text',
  LOCALIZED_TEXT: 'localized_text',
  INTEGER: 'integer',
  DECIMAL: 'decimal',
  BOOLEAN: 'boolean',
  DATE: 'date',
  CHOICE: 'choice',
  MULTI_CHOICE: 'multi_choice',
} as const;
registerEnumType(AttributeKindEnum, { name: 'AttributeKind', directives: ['@tag(name: "storefront")'] });
