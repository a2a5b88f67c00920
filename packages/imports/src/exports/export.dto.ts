import { Field, Float, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  connectionType,
  IdempotencyKeyField,
  IdField,
  MutationPayload,
  ObjectListField,
  ResponseField,
  TextField,
} from '@rustok/core';
import { ImportOptionRequest } from '../imports/api/import-request.dto.js';
import { ImportOptionResponse } from '../imports/api/import.dto.js';

export const ExportStatusEnum = { RUNNING: 'running', COMPLETED: 'completed', CANCELED: 'canceled' } as const;
registerEnumType(ExportStatusEnum, { name: 'ExportStatus' });

/** What REST takes, which has a header for the key. */
@InputType({ isAbstract: true })
export class CreateExportRequest {
  @TextField({ max: 64, description: 'One of `exporters`, such as `shopify-products`.' })
  readonly exporter!: string;

  @ObjectListField(() => ImportOptionRequest, { max: 50, presence: 'optional' })
  readonly options?: readonly ImportOptionRequest[];
}

@InputType('ExportCreateInput')
export class CreateExportOnceRequest extends CreateExportRequest {
  @IdempotencyKeyField()
  readonly idempotencyKey?: string | null;
}

@InputType('ExportCancelInput')
export class CancelExportRequest {
  @IdField() readonly id!: string;
}

@ObjectType('Export', { description: 'A file on its way out of the shop.' })
export class ExportResponse {
  @ResponseField(() => ID) readonly id!: string;
  @ResponseField(() => Int) readonly version!: number;
  @ResponseField(() => String) readonly exporter!: string;
  @ResponseField(() => ExportStatusEnum) readonly status!: string;
  @ResponseField(() => [ImportOptionResponse]) readonly options!: readonly ImportOptionResponse[];
  @ResponseField(() => Int, { description: 'Records that are written.' }) readonly recordCount!: number;
  @ResponseField(() => Int, { nullable: true, description: 'Records there were when it began.' })
  readonly totalCount!: number | null;
  @ResponseField(() => Float) readonly sizeBytes!: number;
  @ResponseField(() => String, { nullable: true, description: 'Where the file is, once it is whole.' })
  readonly fileUrl!: string | null;
  @ResponseField(() => GraphQLISODateTime) readonly createdAt!: Date;
  @ResponseField(() => GraphQLISODateTime, { nullable: true }) readonly finishedAt!: Date | null;
}

export const ExportConnection = connectionType(ExportResponse, 'Export');

@ObjectType('ExportPayload')
export class ExportPayload extends MutationPayload {
  @Field(() => ExportResponse, { nullable: true }) readonly export?: ExportResponse | null;
}

@ObjectType('Exporter', { description: 'A format that files are written in.' })
export class ExporterResponse {
  @ResponseField(() => String) readonly name!: string;
  @ResponseField(() => String) readonly label!: string;
  @ResponseField(() => String) readonly resource!: string;
  @ResponseField(() => String) readonly format!: string;
  @ResponseField(() => [String], { description: 'Names of what may be chosen.' })
  readonly options!: readonly string[];
}
