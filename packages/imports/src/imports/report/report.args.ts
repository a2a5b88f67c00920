import { ArgsType, Field } from '@nestjs/graphql';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ConnectionArgs, OptionalField } from '@rustok/core';
import { IsIn } from 'class-validator';

export const REPORT_FORMATS = ['csv', 'ndjson'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const REPORT_OUTCOMES = ['created', 'updated', 'unchanged', 'refused'] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

export class ReportFileArgs {
  @ApiPropertyOptional({ enum: REPORT_FORMATS, default: 'csv' })
  @OptionalField()
  @IsIn([...REPORT_FORMATS])
  readonly format?: ReportFormat;

  @ApiPropertyOptional({ enum: REPORT_OUTCOMES, description: 'Only what became of records so.' })
  @OptionalField()
  @IsIn([...REPORT_OUTCOMES])
  readonly outcome?: ReportOutcome;
}

@ArgsType()
export class ImportRowsArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: `One of ${REPORT_OUTCOMES.join(', ')}.` })
  @OptionalField()
  @IsIn([...REPORT_OUTCOMES])
  readonly outcome?: ReportOutcome;
}
