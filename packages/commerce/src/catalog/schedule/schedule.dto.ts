import { InputType } from '@nestjs/graphql';
import { IdField, IntField, TimeField } from '@rustok/core';
import { LIMITS } from '../limits.js';

/** What REST takes: the address says which product, `If-Match` which version. */
@InputType({ isAbstract: true })
export class ProductTimesRequest {
  @TimeField({ presence: 'clearable', description: 'When it becomes active; null takes the time back.' })
  readonly publishAt?: Date | null;

  @TimeField({ presence: 'clearable', description: 'When it becomes a draft again; null takes the time back.' })
  readonly unpublishAt?: Date | null;
}

@InputType('ProductScheduleInput')
export class ScheduleProductRequest extends ProductTimesRequest {
  @IdField()
  readonly id!: string;

  @IntField({
    min: 1,
    max: LIMITS.version,
    description: 'The version that was seen; another one stored is a CONFLICT.',
  })
  readonly version!: number;
}
