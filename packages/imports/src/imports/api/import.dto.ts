import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType, MutationPayload, ResponseField } from '@rustok/core';

/** Each with its own value, as GraphQL and REST show them. */
export const ImportStatusEnum = {
  AWAITING_FILE: 'awaiting_file',
  UPLOADING: 'uploading',
  READY: 'ready',
  RUNNING: 'running',
  PAUSED: 'paused',
  COMPLETED: 'completed',
  FAILED: 'failed',
  CANCELED: 'canceled',
  UNDOING: 'undoing',
  UNDONE: 'undone',
} as const;
registerEnumType(ImportStatusEnum, { name: 'ImportStatus' });

@ObjectType('ImportColumn')
export class ImportColumnResponse {
  @ResponseField(() => String) readonly name!: string;
  @ResponseField(() => String, { nullable: true, description: 'What it is taken for.' })
  readonly field!: string | null;
  @ResponseField(() => [String]) readonly samples!: readonly string[];
}

@ObjectType('ImportOption')
export class ImportOptionResponse {
  @ResponseField(() => String) readonly name!: string;
  @ResponseField(() => String) readonly value!: string;
}

@ObjectType('ImportUnusedColumn', { description: 'Filled cells that are stored nowhere.' })
export class ImportUnusedColumnResponse {
  @ResponseField(() => String) readonly column!: string;
  @ResponseField(() => Int) readonly cells!: number;
  @ResponseField(() => Int) readonly firstLine!: number;
}

@ObjectType('ImportProblem')
export class ImportProblemResponse {
  @ResponseField(() => Int) readonly line!: number;
  @ResponseField(() => String, { nullable: true }) readonly column!: string | null;
  @ResponseField(() => String) readonly code!: string;
  @ResponseField(() => String) readonly message!: string;
}

@ObjectType('ImportProgress')
export class ImportProgressResponse {
  @ResponseField(() => Int, { description: 'Rows that were read.' }) readonly rows!: number;
  @ResponseField(() => Int, { description: 'Bytes that were read.' }) readonly bytes!: number;
  @ResponseField(() => Int) readonly totalBytes!: number;
  @ResponseField(() => Int) readonly createdCount!: number;
  @ResponseField(() => Int) readonly updatedCount!: number;
  @ResponseField(() => Int) readonly unchangedCount!: number;
  @ResponseField(() => Int) readonly refusedCount!: number;
  @ResponseField(() => Int) readonly problemCount!: number;
  @ResponseField(() => Int, { description: 'Of what is stored otherwise than the file says.' })
  readonly noteCount!: number;
  @ResponseField(() => Int) readonly undoneCount!: number;
  @ResponseField(() => Int, { description: 'Of changes that undo left alone.' }) readonly conflictCount!: number;
  @ResponseField(() => Int, { nullable: true, description: 'Bytes per second, while it runs.' })
  readonly rate!: number | null;
  @ResponseField(() => GraphQLISODateTime, { nullable: true }) readonly estimatedEndAt!: Date | null;
}

@ObjectType('Import', { description: 'A file on its way into the shop.' })
export class ImportResponse {
  @ResponseField(() => ID) readonly id!: string;
  @ResponseField(() => Int) readonly version!: number;
  @ResponseField(() => String) readonly importer!: string;
  @ResponseField(() => String, { nullable: true }) readonly fileName!: string | null;
  @ResponseField(() => ImportStatusEnum) readonly status!: string;
  @ResponseField(() => Boolean) readonly isDryRun!: boolean;
  @ResponseField(() => [ImportOptionResponse]) readonly options!: readonly ImportOptionResponse[];
  @ResponseField(() => String, { nullable: true, description: 'Of the file as it was uploaded.' })
  readonly encoding!: string | null;
  @ResponseField(() => String, { nullable: true, description: 'Between cells.' })
  readonly separator!: string | null;
  @ResponseField(() => [ImportColumnResponse]) readonly columns!: readonly ImportColumnResponse[];
  @ResponseField(() => ImportProgressResponse) readonly progress!: ImportProgressResponse;
  @ResponseField(() => [ImportUnusedColumnResponse]) readonly unusedColumns!: readonly ImportUnusedColumnResponse[];
  @ResponseField(() => ImportProblemResponse, { nullable: true, description: 'Why the file was not read to its end.' })
  readonly failure!: ImportProblemResponse | null;
  @ResponseField(() => String, { description: 'Where the file is put, by PUT.' }) readonly uploadUrl!: string;
  @ResponseField(() => String, { description: 'What became of each record, as CSV or NDJSON.' })
  readonly reportUrl!: string;
  @ResponseField(() => GraphQLISODateTime) readonly createdAt!: Date;
  @ResponseField(() => GraphQLISODateTime, { nullable: true }) readonly startedAt!: Date | null;
  @ResponseField(() => GraphQLISODateTime, { nullable: true }) readonly finishedAt!: Date | null;
}

export const ImportConnection = connectionType(ImportResponse, 'Import');

@ObjectType('ImportPayload')
export class ImportPayload extends MutationPayload {
  @Field(() => ImportResponse, { nullable: true }) readonly import?: ImportResponse | null;
}

@ObjectType('ImporterField')
export class ImporterFieldResponse {
  @ResponseField(() => String) readonly key!: string;
  @ResponseField(() => String) readonly label!: string;
  @ResponseField(() => Boolean) readonly isRequired!: boolean;
}

@ObjectType('Importer', { description: 'A format that files are read in.' })
export class ImporterResponse {
  @ResponseField(() => String) readonly name!: string;
  @ResponseField(() => String) readonly label!: string;
  @ResponseField(() => String) readonly resource!: string;
  @ResponseField(() => String) readonly format!: string;
  @ResponseField(() => [ImporterFieldResponse]) readonly fields!: readonly ImporterFieldResponse[];
  @ResponseField(() => [String], { description: 'Names of what may be chosen for a file.' })
  readonly options!: readonly string[];
}
