import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ApiProperty } from '@nestjs/swagger';
import { MutationPayload, ResponseField, UserError } from '@rustok/core';
import { ProductResponse } from '../reading/product.response.js';
import { BulkOutcomeEnum, type BulkOutcome } from './bulk-edit.enums.js';

@ObjectType('BulkFieldChange')
export class BulkFieldChange {
  @ResponseField(() => [String], { description: 'Its path; variants stand in it by their ids.' })
  readonly field!: readonly string[];

  @ResponseField(() => [String], { description: 'None where it was empty, several of a list.' })
  readonly before!: readonly string[];

  @ResponseField(() => [String])
  readonly after!: readonly string[];
}

/** GraphQL's `UserError`, as REST tells of it. */
class BulkProblem {
  @ApiProperty({ type: [String], nullable: true })
  readonly field!: readonly string[] | null;

  @ApiProperty({ type: String })
  readonly code!: string;

  @ApiProperty({ type: String })
  readonly message!: string;
}

@ObjectType('ProductBulkUpdateResult', { description: 'What became of one product.' })
export class ProductBulkResult {
  @ResponseField(() => ID)
  readonly productId!: string;

  @ResponseField(() => BulkOutcomeEnum)
  readonly outcome!: BulkOutcome;

  @ResponseField(() => [BulkFieldChange], { description: 'What has changed; in a preview, what would.' })
  readonly changes!: readonly BulkFieldChange[];

  @Field(() => [UserError], { description: 'Why it was refused; paths begin at the product.' })
  @ApiProperty({ type: [BulkProblem] })
  readonly userErrors!: readonly UserError[];

  @ResponseField(() => ProductResponse, { nullable: true, description: 'As it is stored now; null where it is not.' })
  readonly product!: ProductResponse | null;
}

@ObjectType()
export class ProductsBulkUpdatePayload extends MutationPayload {
  @Field(() => [ProductBulkResult], {
    nullable: true,
    description: 'One for each product, in their order. The errors of all stand in `userErrors` too.',
  })
  readonly results?: readonly ProductBulkResult[];
}

export class ProductsBulkUpdateResponse {
  @ApiProperty({ type: [ProductBulkResult] })
  readonly results!: readonly ProductBulkResult[];
}
