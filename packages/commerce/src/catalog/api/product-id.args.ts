import { ArgsType } from '@nestjs/graphql';
import { IdField } from '@rustok/core';

@ArgsType()
export class ProductIdArgs {
  @IdField()
  readonly id!: string;
}
