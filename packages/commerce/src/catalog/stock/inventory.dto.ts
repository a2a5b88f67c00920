import { InputType } from '@nestjs/graphql';
import { IdempotencyKeyField, IdField, IntField, ObjectListField, TextField } from '@rustok/core';
import { LIMITS } from '../limits.js';

const MAX_CHANGES = 250;
const REASON = {
  max: 100,
  presence: 'optional',
  description: 'Why: `sale`, `count`, `damage` … `correction` unless told.',
} as const;

@InputType('InventoryChangeInput')
export class InventoryChangeRequest {
  @IdField()
  readonly variantId!: string;

  @IntField({
    min: -LIMITS.inventoryQuantity,
    max: LIMITS.inventoryQuantity,
    description: 'By how many, negative for fewer.',
  })
  readonly delta!: number;
}

/** What REST takes, which has a header for the key. */
@InputType({ isAbstract: true })
export class AdjustInventoryRequest {
  @TextField(REASON)
  readonly reason?: string;

  @ObjectListField(() => InventoryChangeRequest, {
    min: 1,
    max: MAX_CHANGES,
    description: 'All of them are made, or none.',
  })
  readonly changes!: readonly InventoryChangeRequest[];
}

@InputType('InventoryAdjustQuantitiesInput')
export class AdjustInventoryOnceRequest extends AdjustInventoryRequest {
  @IdempotencyKeyField()
  readonly idempotencyKey?: string | null;
}

@InputType('InventoryQuantityInput')
export class InventoryQuantityRequest {
  @IdField()
  readonly variantId!: string;

  @IntField({ min: -LIMITS.inventoryQuantity, max: LIMITS.inventoryQuantity })
  readonly quantity!: number;

  @IntField({
    min: -LIMITS.inventoryQuantity,
    max: LIMITS.inventoryQuantity,
    presence: 'clearable',
    description: 'The stock that was seen; another one stored is a CONFLICT. Null sets it whatever it was.',
  })
  readonly compareQuantity?: number | null;
}

@InputType('InventorySetQuantitiesInput')
export class SetInventoryRequest {
  @TextField(REASON)
  readonly reason?: string;

  @ObjectListField(() => InventoryQuantityRequest, {
    min: 1,
    max: MAX_CHANGES,
    description: 'All of them are set, or none.',
  })
  readonly quantities!: readonly InventoryQuantityRequest[];
}
