import { InputType } from '@nestjs/graphql';
import { ChoiceField, FlagField, IdempotencyKeyField, IdField, TextField } from '@rustok/core';
import { LIMITS } from '../limits.js';
import { LOCALE } from '../patterns.js';
import type { ProductStatus } from '../product/product-status.js';
import { ProductStatusEnum } from '../reading/enums.js';

/** What REST takes: the address says which product. */
@InputType({ isAbstract: true })
export class ProductCopyRequest {
  @TextField({ max: LIMITS.title, description: 'The handle is made from it.' })
  readonly newTitle!: string;

  @TextField({
    max: 10,
    pattern: LOCALE,
    presence: 'optional',
    description: "The language of the new title; the shop's first unless told. Other languages keep their titles.",
  })
  readonly locale?: string;

  @ChoiceField(ProductStatusEnum, {
    presence: 'optional',
    description: 'DRAFT unless told. Another one needs the permission to publish products.',
  })
  readonly newStatus?: ProductStatus;

  @FlagField({ presence: 'optional', description: 'Whether the media are copied too; false unless told.' })
  readonly includeImages?: boolean;
}

@InputType('ProductDuplicateInput')
export class DuplicateProductRequest extends ProductCopyRequest {
  @IdField()
  readonly productId!: string;

  @IdempotencyKeyField()
  readonly idempotencyKey?: string | null;
}
