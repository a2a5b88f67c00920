import { Directive, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MutationPayload } from '@rustok/core';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

@ObjectType('Note')
@Directive('@key(fields: "id")')
export class Note {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly text!: string;
  @Field(() => Note, { nullable: true }) readonly next!: Note | null;
}

@InputType('NoteCreateInput')
export class CreateNoteRequest {
  @Field(() => String)
  @IsString()
  @MaxLength(20)
  readonly text!: string;

  @Field(() => Int, { nullable: true })
  @IsInt()
  @Min(0)
  @Max(3_000)
  readonly takes: number = 0;
}

@ObjectType('NoteCreatePayload')
export class NoteCreatePayload extends MutationPayload {
  @Field(() => Note, { nullable: true }) readonly note?: Note | null;
}
