import { InputType, ObjectType } from '@nestjs/graphql';
import { ChoiceField, FlagField, ObjectListField, ResponseField, TextField } from '@rustok/core';
import { LIMITS } from '../../limits.js';
import { ATTRIBUTE_KEY } from '../../patterns.js';
import { COLLECTION_LIMITS } from '../collection-limits.js';
import {
  CollectionRuleColumns,
  CollectionRuleRelations,
  type CollectionRuleColumn,
  type CollectionRuleRelation,
} from './rule-columns.js';

@InputType('CollectionRuleInput')
export class CollectionRuleRequest {
  @ChoiceField(CollectionRuleColumns)
  readonly column!: CollectionRuleColumn;

  @ChoiceField(CollectionRuleRelations)
  readonly relation!: CollectionRuleRelation;

  @TextField({
    min: 0,
    max: COLLECTION_LIMITS.condition,
    presence: 'clearable',
    description:
      "A text, whose case does not matter; an amount in the shop's currency; grams; a number; a category's id. None for IS_SET and IS_NOT_SET.",
  })
  readonly condition?: string | null;

  @TextField({
    max: LIMITS.attributeKey,
    pattern: ATTRIBUTE_KEY,
    presence: 'clearable',
    description: 'Which attribute, for PRODUCT_ATTRIBUTE; of a choice the condition is the key.',
  })
  readonly attributeKey?: string | null;
}

@InputType('CollectionRuleSetInput')
export class CollectionRuleSetRequest {
  @FlagField({ presence: 'optional', description: 'Whether one rule that holds is enough; else all of them must.' })
  readonly appliedDisjunctively?: boolean;

  @ObjectListField(() => CollectionRuleRequest, { min: 1, max: COLLECTION_LIMITS.rules })
  readonly rules!: readonly CollectionRuleRequest[];
}

@ObjectType('CollectionRule')
export class CollectionRuleResponse {
  @ResponseField(() => CollectionRuleColumns)
  readonly column!: CollectionRuleColumn;

  @ResponseField(() => CollectionRuleRelations)
  readonly relation!: CollectionRuleRelation;

  @ResponseField(() => String)
  readonly condition!: string;

  @ResponseField(() => String, { nullable: true })
  readonly attributeKey?: string | null;
}

@ObjectType('CollectionRuleSet')
export class CollectionRuleSetResponse {
  @ResponseField(() => Boolean, { description: 'Whether one rule that holds is enough.' })
  readonly appliedDisjunctively!: boolean;

  @ResponseField(() => [CollectionRuleResponse])
  readonly rules!: readonly CollectionRuleResponse[];
}
