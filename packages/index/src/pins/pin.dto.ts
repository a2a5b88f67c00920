import { Directive, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  connectionType,
  IdempotencyKeyField,
  IdField,
  IntField,
  MutationPayload,
  OptionalField,
  TextField,
} from '@rustok/core';
import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import type { Pin } from './pin.entity.js';

const VERSION = { min: 1, max: 2 ** 31 - 1, description: 'The version the caller saw.' } as const;
const PINNED = 'Found first, in this order, whether they have the words or not.';
const HIDDEN = 'Never found by this query.';

@ObjectType('SearchPin')
@Directive('@shareable')
export class PinResponse {
  @Field(() => ID) readonly id!: string;
  @Field(() => Int) readonly version!: number;
  @Field(() => String) readonly locale!: string;
  @Field(() => String, { description: 'What is searched, in the plural: `products`.' }) readonly source!: string;
  @Field(() => String) readonly query!: string;
  @Field(() => [ID], { description: PINNED }) readonly pinned!: readonly string[];
  @Field(() => [ID], { description: HIDDEN }) readonly hidden!: readonly string[];
}

export const PinConnection = connectionType(PinResponse, 'SearchPin');

/** Unlike other lists of ids, these may be empty. */
function Documents(description: string): PropertyDecorator {
  return (target, property) => {
    Field(() => [ID], { nullable: true, description })(target, property);
    OptionalField()(target, property);
    IsArray()(target, property);
    ArrayMaxSize(100)(target, property);
    IsUUID(undefined, { each: true })(target, property);
  };
}

@InputType('SearchPinCreateInput')
export class CreatePinRequest {
  @TextField({ min: 2, max: 10 })
  readonly locale!: string;

  @TextField({ max: 63, description: 'What is searched, in the plural: `products`.' })
  readonly source!: string;

  @TextField({ max: 500 })
  readonly query!: string;

  @Documents(PINNED)
  readonly pinned?: readonly string[];

  @Documents(HIDDEN)
  readonly hidden?: readonly string[];

  @IdempotencyKeyField()
  readonly idempotencyKey?: string | null;
}

@InputType('SearchPinUpdateInput')
export class UpdatePinRequest {
  @IdField()
  readonly id!: string;

  @IntField(VERSION)
  readonly version!: number;

  @Documents(PINNED)
  readonly pinned?: readonly string[];

  @Documents(HIDDEN)
  readonly hidden?: readonly string[];
}

@InputType('SearchPinDeleteInput')
export class DeletePinRequest {
  @IdField()
  readonly id!: string;

  @IntField(VERSION)
  readonly version!: number;
}

@ObjectType('SearchPinPayload')
export class PinPayload extends MutationPayload {
  @Field(() => PinResponse, { nullable: true })
  readonly pin?: PinResponse | null;
}

@ObjectType('SearchPinDeletePayload')
export class PinDeletePayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly deletedPinId?: string | null;
}

export function toPinResponse({ id, version, locale, source, query, pinned, hidden }: Pin): PinResponse {
  return { id, version, locale, source, query, pinned, hidden };
}
