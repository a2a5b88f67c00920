import { ArgsType, InputType } from '@nestjs/graphql';
import { ConnectionArgs, FlagField, IdField, TextField } from '@rustok/core';
import { LIMITS } from '../limits.js';
import { HANDLE } from '../patterns.js';

/** What REST takes: the address says which product. */
@InputType({ isAbstract: true })
export class RestorationRequest {
  @TextField({
    max: LIMITS.handle,
    pattern: HANDLE,
    presence: 'optional',
    description: 'Another handle, where its own is taken by now.',
  })
  readonly handle?: string;

  @FlagField({
    presence: 'optional',
    description: 'Whether it comes back without the SKUs that are taken by now; false unless told.',
  })
  readonly clearTakenSkus?: boolean;
}

@InputType('ProductRestoreInput')
export class RestoreProductRequest extends RestorationRequest {
  @IdField()
  readonly id!: string;
}

@InputType('ProductPurgeInput')
export class PurgeProductRequest {
  @IdField()
  readonly id!: string;
}

@ArgsType()
export class AdminTrashArgs extends ConnectionArgs {}
