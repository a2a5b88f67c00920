import { ArgsType } from '@nestjs/graphql';
import { ConnectionArgs, IdField } from '@rustok/core';

@ArgsType()
export class CollectionIdArgs {
  @IdField()
  readonly id!: string;
}

@ArgsType()
export class CollectionMembersArgs extends ConnectionArgs {
  @IdField({ description: 'Of the collection.' })
  readonly id!: string;
}

/** A product of a collection, as an address names it. */
@ArgsType()
export class CollectionProductArgs extends CollectionIdArgs {
  @IdField()
  readonly productId!: string;
}
