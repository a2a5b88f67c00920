import { Directive, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsString, IsUUID, Length } from 'class-validator';
import { IdempotencyKeyField, MutationPayload, OptionalField, TextField } from '../../src/index.js';

@ObjectType('Note')
@Directive('@key(fields: "id")')
export class NoteResponse {
  @Field(() => ID) readonly id!: string;
  @Field(() => Int) readonly version!: number;
  @Field(() => String) readonly title!: string;
  @Field(() => String, { nullable: true }) readonly body!: string | null;
}

@InputType({ isAbstract: true })
export class CreateNoteRequest {
  @TextField({ max: 200 })
  readonly title!: string;

  @TextField({ max: 10_000, presence: 'clearable' })
  readonly body?: string | null;
}

@InputType('NoteCreateInput')
export class CreateNoteOnceRequest extends CreateNoteRequest {
  @IdempotencyKeyField()
  readonly idempotencyKey?: string | null;
}

@InputType('NoteRenameInput')
export class RenameNoteRequest {
  @Field(() => ID)
  @IsUUID()
  readonly id!: string;

  @Field(() => Int)
  @IsInt()
  readonly version!: number;

  @Field(() => String, { nullable: true })
  @OptionalField()
  @IsString()
  @Length(1, 200)
  readonly title?: string;
}

@ObjectType('NotePayload')
export class NotePayload extends MutationPayload {
  @Field(() => NoteResponse, { nullable: true }) readonly note?: NoteResponse | null;
}
