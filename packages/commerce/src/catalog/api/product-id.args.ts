import { ArgsType } from '@nestjs/graphql';
import { IdField } from '../../transport/input-fields.js';

@ArgsType()
export class ProductIdArgs {
  @IdField()
  readonly id!: string;
}
