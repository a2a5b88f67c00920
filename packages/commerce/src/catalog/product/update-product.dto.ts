import { InputType } from '@nestjs/graphql';
import { IdField, IntField, OnConflictField, TextField, TextListField, type OnConflict } from '@rustok/core';
import { LIMITS } from '../limits.js';
import { ProductFields } from './product-fields.dto.js';

/** Which product, and the version that the caller saw; another one in the database is a `CONFLICT`. */
@InputType('ProductVersionInput')
export class ProductVersionRequest {
  @IdField()
  readonly id!: string;

  @IntField({
    min: 1,
    max: LIMITS.version,
    description: 'The version that was seen; another one stored is a CONFLICT.',
  })
  readonly version!: number;
}

/** What REST's PATCH takes: the address says which product, `If-Match` which version. */
@InputType({ isAbstract: true })
export class ProductChangesRequest extends ProductFields {
  @TextField({ max: LIMITS.title, presence: 'optional' })
  readonly title?: string;

  @TextListField({
    max: LIMITS.locales,
    itemMax: 10,
    presence: 'optional',
    description: 'Languages whose texts are taken away.',
  })
  readonly removeTranslations?: readonly string[];
}

@InputType('ProductUpdateInput')
export class UpdateProductRequest extends ProductChangesRequest {
  @IdField()
  readonly id!: string;

  @IntField({
    min: 1,
    max: LIMITS.version,
    description: 'The version that was seen; another one stored is a CONFLICT.',
  })
  readonly version!: number;

  @OnConflictField()
  readonly onConflict?: OnConflict;
}
