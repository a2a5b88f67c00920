import { Directive, Field, ObjectType } from '@nestjs/graphql';
import type { DomainError } from '../errors/domain-error.js';

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
  if (error.fields.length === 0) return [{ code: error.code, field: null, message: error.message }];
  return error.fields.map(({ code, field, message }) => ({ code, field, message }));
}
