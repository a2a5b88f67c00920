import { Field, ID, ObjectType } from '@nestjs/graphql';
import { MutationPayload } from '@rustok/core';
import { CollectionResponse } from '../reading/collection.response.js';

@ObjectType({ isAbstract: true })
abstract class CollectionPayload extends MutationPayload {
  @Field(() => CollectionResponse, { nullable: true })
  readonly collection?: CollectionResponse;
}

@ObjectType()
export class CollectionCreatePayload extends CollectionPayload {}

@ObjectType()
export class CollectionUpdatePayload extends CollectionPayload {}

@ObjectType()
export class CollectionPublishPayload extends CollectionPayload {}

@ObjectType()
export class CollectionUnpublishPayload extends CollectionPayload {}

@ObjectType()
export class CollectionAddProductsPayload extends CollectionPayload {}

@ObjectType()
export class CollectionRemoveProductsPayload extends CollectionPayload {}

@ObjectType()
export class CollectionReorderProductsPayload extends CollectionPayload {}

@ObjectType()
export class CollectionDeletePayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly deletedCollectionId?: string;
}
