import { InputType } from '@nestjs/graphql';
import { ObjectListField, TextField, TextListField } from '@rustok/core';
import { LIMITS } from '../limits.js';
import { ATTRIBUTE_KEY, LOCALE } from '../patterns.js';

@InputType('AttributeTranslationInput')
export class AttributeTranslationRequest {
  @TextField({ max: 10, pattern: LOCALE })
  readonly locale!: string;

  @TextField({ max: LIMITS.attributeValue, presence: 'clearable' })
  readonly value?: string | null;
}

@InputType('ProductAttributeInput')
export class AttributeRequest {
  @TextField({ max: LIMITS.attributeKey, pattern: ATTRIBUTE_KEY, description: 'One that the product type defines.' })
  readonly key!: string;

  @TextField({
    max: LIMITS.attributeValue,
    presence: 'clearable',
    description: 'As text: `12`, `1.5`, `true`, `2026-11-20`, the key of a choice. Null takes the value away.',
  })
  readonly value?: string | null;

  @TextListField({
    max: LIMITS.attributeChoices,
    itemMax: LIMITS.attributeValue,
    presence: 'optional',
    description: 'The keys of several choices.',
  })
  readonly values?: readonly string[];

  @ObjectListField(() => AttributeTranslationRequest, { max: LIMITS.locales, presence: 'optional' })
  readonly translations?: readonly AttributeTranslationRequest[];
}
