import { Directive, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  connectionType,
  IdempotencyKeyField,
  IdField,
  IntField,
  MutationPayload,
  TextField,
  TextListField,
} from '@rustok/core';
import type { Synonym } from './synonym.entity.js';

const WORDS = { max: 20, itemMax: 100 } as const;
const ALSO_FINDS = 'What any of the words finds besides itself. When empty, each word finds the others.';
const VERSION = { min: 1, max: 2 ** 31 - 1, description: 'The version the caller saw.' } as const;

@ObjectType('SearchSynonym')
@Directive('@shareable')
export class SynonymResponse {
  @Field(() => ID) readonly id!: string;
  @Field(() => Int) readonly version!: number;
  @Field(() => String) readonly locale!: string;
  @Field(() => [String]) readonly words!: readonly string[];
  @Field(() => [String], { description: ALSO_FINDS }) readonly alsoFinds!: readonly string[];
}

export const SynonymConnection = connectionType(SynonymResponse, 'SearchSynonym');

@InputType('SearchSynonymCreateInput')
export class CreateSynonymRequest {
  @TextField({ min: 2, max: 10 })
  readonly locale!: string;

  @TextListField(WORDS)
  readonly words!: readonly string[];

  @TextListField({ ...WORDS, presence: 'optional', description: ALSO_FINDS })
  readonly alsoFinds?: readonly string[];

  @IdempotencyKeyField()
  readonly idempotencyKey?: string | null;
}

@InputType('SearchSynonymUpdateInput')
export class UpdateSynonymRequest {
  @IdField()
  readonly id!: string;

  @IntField(VERSION)
  readonly version!: number;

  @TextListField({ ...WORDS, presence: 'optional' })
  readonly words?: readonly string[];

  @TextListField({ ...WORDS, presence: 'optional', description: ALSO_FINDS })
  readonly alsoFinds?: readonly string[];
}

@InputType('SearchSynonymDeleteInput')
export class DeleteSynonymRequest {
  @IdField()
  readonly id!: string;

  @IntField(VERSION)
  readonly version!: number;
}

@ObjectType('SearchSynonymPayload')
export class SynonymPayload extends MutationPayload {
  @Field(() => SynonymResponse, { nullable: true })
  readonly synonym?: SynonymResponse | null;
}

@ObjectType('SearchSynonymDeletePayload')
export class SynonymDeletePayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly deletedSynonymId?: string | null;
}

export function toSynonymResponse({ id, version, locale, words, alsoFinds }: Synonym): SynonymResponse {
  return { id, version, locale, words, alsoFinds };
}
