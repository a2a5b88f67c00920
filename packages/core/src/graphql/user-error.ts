import { Directive, Field, ObjectType } from '@nestjs/graphql';
import type { VersionConflict } from '../conflicts/version-conflict.js';
import type { DomainError } from '../errors/domain-error.js';
import { VersionConflictResponse } from './version-conflict.response.js';

/** Something that the caller can mend. */
@ObjectType('UserError', { description: 'Something that the caller can mend.' })
@Directive('@shareable')
export class UserError {
  @Field(() => String, { description: 'Stable, the same as in REST.' })
  readonly code!: string;

  @Field(() => [String], { nullable: true, description: "Path of the wrong field, from the input's root." })
  readonly field!: readonly string[] | null;

  @Field(() => String)
  readonly message!: string;

  @Field(() => VersionConflictResponse, { nullable: true, description: 'With `CONFLICT`.' })
  readonly conflict?: VersionConflict | null;
}

/** What every mutation answers, beside its entity. */
@ObjectType({ isAbstract: true })
export abstract class MutationPayload {
  @Field(() => [UserError], {
    description: 'Empty when the mutation was carried out.',
    middleware: [({ source }: { source: { userErrors?: UserError[] } }) => Promise.resolve(source.userErrors ?? [])],
  })
  readonly userErrors?: readonly UserError[];
}

export function userErrorsOf(error: DomainError): UserError[] {
  const { code, message, conflict = null } = error;
  if (error.fields.length === 0) return [{ code, field: null, message, conflict }];
  return error.fields.map(({ code, field, message }) => ({ code, field, message }));
}
