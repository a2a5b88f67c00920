import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, type RequestContext } from '@rustok/core';
import { ImportIdArgs } from '../api/import-id.args.js';
import { ReportFileArgs } from './report.args.js';
import { ImportReports } from './report.service.js';

const TYPES = { csv: 'text/csv; charset=utf-8', ndjson: 'application/x-ndjson' } as const;

@ApiTags('imports')
@Controller('api/v1/imports')
export class ImportReportController {
  constructor(private readonly reports: ImportReports) {}

  @Get(':id/report')
  @Allow('imports:read')
  @ApiProduces('text/csv', 'application/x-ndjson')
  @ApiOkResponse({ schema: { type: 'string' } })
  async report(
    @Ctx() ctx: RequestContext,
    @Param() { id }: ImportIdArgs,
    @Query() { format = 'csv', outcome }: ReportFileArgs,
  ): Promise<StreamableFile> {
    const lines = await this.reports.file(ctx, { importId: id, outcome: outcome ?? null }, format);
    return new StreamableFile(Readable.from(lines, { objectMode: false }), {
      type: TYPES[format],
      disposition: `attachment; filename="import-${id}.${format}"`,
    });
  }
}
