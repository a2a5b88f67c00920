import { InputType } from '@nestjs/graphql';
import { ChoiceField, IdempotencyKeyField, IdField, IntField, ObjectField, TextField } from '@rustok/core';
import { LIMITS } from '../limits.js';
import { ListingChanges, ListingFields } from '../texts/listing-fields.dto.js';
import { CollectionRuleSetRequest } from './rules/rule.dto.js';
import { CollectionSortOrders, type CollectionSortOrder } from './sort-orders.js';

const VERSION = {
  min: 1,
  max: LIMITS.version,
  description: 'The version that was seen; another one stored is a CONFLICT.',
} as const;

/** What REST takes, which has a header for the key. */
@InputType({ isAbstract: true })
export class CreateCollectionRequest extends ListingFields {
  @TextField({ max: LIMITS.title })
  readonly title!: string;

  @ChoiceField(CollectionSortOrders, { presence: 'optional', description: 'MANUAL unless told.' })
  readonly sortOrder?: CollectionSortOrder;

  @ObjectField(() => CollectionRuleSetRequest, {
    presence: 'clearable',
    description: 'Which products come to it by themselves.',
  })
  readonly ruleSet?: CollectionRuleSetRequest | null;
}

@InputType('CollectionCreateInput')
export class CreateCollectionOnceRequest extends CreateCollectionRequest {
  @IdempotencyKeyField()
  readonly idempotencyKey?: string | null;
}

/** What REST's PATCH takes: the address says which collection, `If-Match` which version. */
@InputType({ isAbstract: true })
export class CollectionChangesRequest extends ListingChanges {
  @ChoiceField(CollectionSortOrders, { presence: 'optional' })
  readonly sortOrder?: CollectionSortOrder;

  @ObjectField(() => CollectionRuleSetRequest, {
    presence: 'clearable',
    description: 'Null takes the rules away, and with them the products that they named.',
  })
  readonly ruleSet?: CollectionRuleSetRequest | null;
}

@InputType('CollectionUpdateInput')
export class UpdateCollectionRequest extends CollectionChangesRequest {
  @IdField()
  readonly id!: string;

  @IntField(VERSION)
  readonly version!: number;
}

/** Which collection, and the version that the caller saw. */
@InputType('CollectionVersionInput')
export class CollectionVersionRequest {
  @IdField()
  readonly id!: string;

  @IntField(VERSION)
  readonly version!: number;
}
