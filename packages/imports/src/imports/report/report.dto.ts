import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '@rustok/core';
import { ImportProblemResponse } from '../api/import.dto.js';

@ObjectType('ImportRow', { description: 'What became of one record.' })
export class ImportRowResponse {
  @Field(() => Int) readonly number!: number;
  @Field(() => Int) readonly line!: number;
  @Field(() => String, { nullable: true, description: 'What the record is found by, such as a handle.' })
  readonly key!: string | null;
  @Field(() => String) readonly outcome!: string;
  @Field(() => ID, { nullable: true }) readonly entityId!: string | null;
  @Field(() => [ImportProblemResponse], { description: 'Why it was refused, or what is stored otherwise.' })
  readonly problems!: readonly ImportProblemResponse[];
  @Field(() => String, { nullable: true, description: '`undone`, `gone` or `conflict`.' })
  readonly undo!: string | null;
  @Field(() => String, { nullable: true, description: 'Why undo left it alone.' })
  readonly undoCode!: string | null;
}

export const ImportRowConnection = connectionType(ImportRowResponse, 'ImportRow');
