import { InputType } from '@nestjs/graphql';
import {
  ChoiceField,
  FlagField,
  IdempotencyKeyField,
  IdField,
  IntField,
  ObjectListField,
  TextField,
} from '@rustok/core';
import { LIMITS } from '../limits.js';
import { NameTranslationRequest } from '../options/option.dto.js';
import { ATTRIBUTE_KEY, LOCALE } from '../patterns.js';
import { AttributeKindEnum } from './definitions/attribute-kind.enum.js';
import type { AttributeKind } from './definitions/attribute-kinds.js';

@InputType('AttributeChoiceInput')
export class AttributeChoiceRequest {
  @IdField({ presence: 'optional', description: 'Of a choice that the attribute has already.' })
  readonly id?: string;

  @TextField({ max: LIMITS.attributeKey, pattern: ATTRIBUTE_KEY })
  readonly key!: string;

  @TextField({ max: LIMITS.optionName })
  readonly name!: string;

  @ObjectListField(() => NameTranslationRequest, { max: LIMITS.locales, presence: 'optional' })
  readonly translations?: readonly NameTranslationRequest[];
}

@InputType('AttributeInput')
export class AttributeDefinitionRequest {
  @IdField({ presence: 'optional', description: 'Of an attribute that the type has already.' })
  readonly id?: string;

  @TextField({
    max: LIMITS.attributeKey,
    pattern: ATTRIBUTE_KEY,
    description: 'What filters and files name it by: lower-case letters, digits and underscores.',
  })
  readonly key!: string;

  @TextField({ max: LIMITS.optionName })
  readonly name!: string;

  @ObjectListField(() => NameTranslationRequest, { max: LIMITS.locales, presence: 'optional' })
  readonly translations?: readonly NameTranslationRequest[];

  @ChoiceField(AttributeKindEnum)
  readonly kind!: AttributeKind;

  @TextField({ max: LIMITS.attributeUnit, presence: 'clearable', description: 'Of numbers: `W`, `ml`.' })
  readonly unit?: string | null;

  @FlagField({ presence: 'optional', description: 'Whether products are active only with a value.' })
  readonly isRequired?: boolean;

  @FlagField({ presence: 'optional', description: 'Whether lists can be filtered by it.' })
  readonly isFilterable?: boolean;

  @ObjectListField(() => AttributeChoiceRequest, {
    max: LIMITS.attributeChoices,
    presence: 'optional',
    description: 'All choices, in their order.',
  })
  readonly choices?: readonly AttributeChoiceRequest[];
}

@InputType({ isAbstract: true })
abstract class ProductTypeFields {
  @TextField({
    max: 10,
    pattern: LOCALE,
    presence: 'optional',
    description: "The language of the names; the shop's first unless told.",
  })
  readonly locale?: string;

  @ObjectListField(() => AttributeDefinitionRequest, {
    max: LIMITS.attributes,
    presence: 'optional',
    description: 'All attributes, in their order; found again by id, else by key.',
  })
  readonly attributes?: readonly AttributeDefinitionRequest[];
}

/** What REST takes, which has a header for the key. */
@InputType({ isAbstract: true })
export class CreateProductTypeRequest extends ProductTypeFields {
  @TextField({ max: LIMITS.productType })
  readonly name!: string;
}

@InputType('ProductTypeCreateInput')
export class CreateProductTypeOnceRequest extends CreateProductTypeRequest {
  @IdempotencyKeyField()
  readonly idempotencyKey?: string | null;
}

/** What REST's PATCH takes: the address says which type, `If-Match` which version. */
@InputType({ isAbstract: true })
export class ProductTypeChangesRequest extends ProductTypeFields {
  @TextField({
    max: LIMITS.productType,
    presence: 'optional',
    description: 'Its products are called so too.',
  })
  readonly name?: string;

  @FlagField({ presence: 'optional', description: 'Whether values are lost that products have of what is taken away.' })
  readonly force?: boolean;
}

@InputType('ProductTypeVersionInput')
export class ProductTypeVersionRequest {
  @IdField()
  readonly id!: string;

  @IntField({
    min: 1,
    max: LIMITS.version,
    description: 'The version that was seen; another one stored is a CONFLICT.',
  })
  readonly version!: number;
}

@InputType('ProductTypeUpdateInput')
export class UpdateProductTypeRequest extends ProductTypeChangesRequest {
  @IdField()
  readonly id!: string;

  @IntField({
    min: 1,
    max: LIMITS.version,
    description: 'The version that was seen; another one stored is a CONFLICT.',
  })
  readonly version!: number;
}
