import { InputType } from '@nestjs/graphql';
import { IdField, ObjectListField, TextField } from '@rustok/core';
import { LIMITS } from '../limits.js';
import { LOCALE } from '../patterns.js';

@InputType('NameTranslationInput')
export class NameTranslationRequest {
  @TextField({ max: 10, pattern: LOCALE })
  readonly locale!: string;

  @TextField({ max: LIMITS.optionName })
  readonly name!: string;
}

@InputType('ProductOptionValueInput')
export class OptionValueRequest {
  @IdField({ presence: 'optional', description: 'Of a value that the option has already.' })
  readonly id?: string;

  @TextField({ max: LIMITS.optionName })
  readonly name!: string;

  @ObjectListField(() => NameTranslationRequest, { max: LIMITS.locales, presence: 'optional' })
  readonly translations?: readonly NameTranslationRequest[];
}

@InputType('ProductOptionInput')
export class OptionRequest {
  @IdField({ presence: 'optional', description: 'Of an option that the product has already.' })
  readonly id?: string;

  @TextField({ max: LIMITS.optionName })
  readonly name!: string;

  @ObjectListField(() => NameTranslationRequest, { max: LIMITS.locales, presence: 'optional' })
  readonly translations?: readonly NameTranslationRequest[];

  @ObjectListField(() => OptionValueRequest, { min: 1, max: LIMITS.optionValuesAtOnce })
  readonly values!: readonly OptionValueRequest[];
}
