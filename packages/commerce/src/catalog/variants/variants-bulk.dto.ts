import { InputType } from '@nestjs/graphql';
import {
  IdempotencyKeyField,
  IdField,
  IdListField,
  IntField,
  ObjectListField,
  OnConflictField,
  TextField,
  type OnConflict,
} from '@rustok/core';
import { LIMITS } from '../limits.js';
import { LOCALE } from '../patterns.js';
import { VariantRequest, VariantUpdateRequest } from './variant.dto.js';

const localeOfNames = {
  max: 10,
  pattern: LOCALE,
  presence: 'optional',
  description: "The language of the option values; the shop's first unless told.",
} as const;

const versionSeen = {
  min: 1,
  max: LIMITS.version,
  description: "The product's version that was seen; another one stored is a CONFLICT.",
} as const;

/** What REST takes: the address says which product, `If-Match` which version. */
@InputType({ isAbstract: true })
export class NewVariantsRequest {
  @TextField(localeOfNames)
  readonly locale?: string;

  @ObjectListField(() => VariantRequest, {
    min: 1,
    max: LIMITS.variantsAtOnce,
    description: 'Values that an option lacks are added to it.',
  })
  readonly variants!: readonly VariantRequest[];
}

@InputType({ isAbstract: true })
export class VariantChangesRequest {
  @TextField(localeOfNames)
  readonly locale?: string;

  @ObjectListField(() => VariantUpdateRequest, {
    min: 1,
    max: LIMITS.variantsAtOnce,
    description: 'What they leave out stays as it is.',
  })
  readonly variants!: readonly VariantUpdateRequest[];
}

@InputType('ProductVariantsBulkCreateInput')
export class CreateVariantsRequest extends NewVariantsRequest {
  @IdField()
  readonly productId!: string;

  @IntField(versionSeen)
  readonly version!: number;

  @IdempotencyKeyField()
  readonly idempotencyKey?: string | null;
}

@InputType('ProductVariantsBulkUpdateInput')
export class UpdateVariantsRequest extends VariantChangesRequest {
  @IdField()
  readonly productId!: string;

  @IntField(versionSeen)
  readonly version!: number;

  @OnConflictField()
  readonly onConflict?: OnConflict;
}

@InputType('ProductVariantsBulkDeleteInput')
export class DeleteVariantsRequest {
  @IdField()
  readonly productId!: string;

  @IntField(versionSeen)
  readonly version!: number;

  @IdListField({ max: LIMITS.variantsAtOnce })
  readonly variantIds!: readonly string[];
}
