import { Directive, Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJSON } from 'graphql-scalars';
import type { Actor } from '../access/actor.js';
import type { VersionConflict } from '../conflicts/version-conflict.js';
import type { FieldChange } from '../conflicts/version-history.js';

@ObjectType('ChangeActor', { description: 'Who changed something.' })
@Directive('@shareable')
class ChangeActorResponse implements Actor {
  @Field(() => String, { description: '`staff`, `operator`, `command`, …' })
  readonly kind!: Actor['kind'];

  @Field(() => String, { nullable: true })
  readonly id!: string | null;
}

@ObjectType('FieldChange', { description: 'How a field differs from what was seen.' })
@Directive('@shareable')
class FieldChangeResponse implements FieldChange {
  @Field(() => [String], { description: 'Path of the field; entries of lists stand in it by their id.' })
  readonly field!: readonly string[];

  @Field(() => GraphQLJSON, { nullable: true, description: 'As it was seen.' })
  readonly before!: unknown;

  @Field(() => GraphQLJSON, { nullable: true, description: 'As it is stored.' })
  readonly after!: unknown;

  @Field(() => ChangeActorResponse)
  readonly actor!: Actor;

  @Field(() => GraphQLISODateTime)
  readonly at!: Date;
}

@ObjectType('VersionConflict', { description: 'What others have changed since the version that was seen.' })
@Directive('@shareable')
export class VersionConflictResponse implements VersionConflict {
  @Field(() => Int, { nullable: true, description: 'Null when it is gone.' })
  readonly currentVersion!: number | null;

  @Field(() => [FieldChangeResponse], {
    description:
      'Those that both sides changed, where merging was asked for. Empty without the permission to read them.',
  })
  readonly changes!: readonly FieldChange[];
}
