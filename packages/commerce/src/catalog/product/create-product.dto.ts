import { InputType } from '@nestjs/graphql';
import { IdempotencyKeyField, ObjectListField, TextField } from '@rustok/core';
import { LIMITS } from '../limits.js';
import { VariantRequest } from '../variants/variant.dto.js';
import { ProductFields } from './product-fields.dto.js';

/** What REST's POST takes. */
@InputType({ isAbstract: true })
export class CreateProductRequest extends ProductFields {
  @TextField({ max: LIMITS.title })
  readonly title!: string;

  @ObjectListField(() => VariantRequest, {
    min: 1,
    max: LIMITS.variantsAtOnce,
    presence: 'optional',
    description: 'One without anything unless told.',
  })
  readonly variants?: readonly VariantRequest[];
}

/** REST has a header for the key. */
@InputType('ProductCreateInput')
export class CreateProductOnceRequest extends CreateProductRequest {
  @IdempotencyKeyField()
  readonly idempotencyKey?: string | null;
}
