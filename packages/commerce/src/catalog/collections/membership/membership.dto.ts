import { InputType } from '@nestjs/graphql';
import { IdField, IdListField, IntField, ObjectListField } from '@rustok/core';
import { COLLECTION_LIMITS } from '../collection-limits.js';

@InputType({ isAbstract: true })
export class CollectionProductIdsRequest {
  @IdListField({ max: COLLECTION_LIMITS.products })
  readonly productIds!: readonly string[];
}

@InputType('CollectionProductsInput')
export class CollectionProductsRequest extends CollectionProductIdsRequest {
  @IdField()
  readonly id!: string;
}

@InputType('CollectionMoveInput')
export class CollectionMoveRequest {
  @IdField({ description: 'Of a product of the collection.' })
  readonly id!: string;

  @IntField({ min: 0, max: 2 ** 31 - 1, description: 'From 0; the last place where there are fewer.' })
  readonly newPosition!: number;
}

@InputType({ isAbstract: true })
export class CollectionMovesRequest {
  @ObjectListField(() => CollectionMoveRequest, {
    min: 1,
    max: COLLECTION_LIMITS.products,
    description: 'Done one after another: each position counts what the moves before it have made.',
  })
  readonly moves!: readonly CollectionMoveRequest[];
}

@InputType('CollectionReorderProductsInput')
export class ReorderCollectionProductsRequest extends CollectionMovesRequest {
  @IdField()
  readonly id!: string;
}
