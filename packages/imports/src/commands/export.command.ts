import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Command, Invalid, TenantDb, type CommandInput, type RequestContext } from '@rustok/core';
import type { ExportResponse } from '../exports/export.dto.js';
import { ExportService } from '../exports/export.service.js';
import { Exporters } from '../exports/exporters.service.js';
import { ExportSteps } from '../exports/run/export-steps.service.js';
import { givenOptions } from './given-options.js';

@Injectable()
export class ExportCommand extends Command {
  readonly usage = 'export <file>';
  readonly description = 'Export to a file, in a format that the modules can write.';
  readonly tenant = true;
  override readonly options = [
    { flags: '--format <format>', description: "such as shopify-products; the first of the file's kind unless named" },
    { flags: '--query <query>', description: 'only what this finds' },
    { flags: '--status <status>', description: 'only what has this status' },
    { flags: '--locale <locale>', description: "of the file's texts, where it has one language" },
  ];

  constructor(
    private readonly exporters: Exporters,
    private readonly exports: ExportService,
    private readonly steps: ExportSteps,
    private readonly db: TenantDb,
  ) {
    super();
  }

  async run(input: CommandInput): Promise<number> {
    const ctx = await input.context();
    const { file = '' } = input.arguments;
    const options = givenOptions(input, ['query', 'status', 'locale']);
    const { id } = await this.exports.create(
      ctx,
      { exporter: this.formatOf(ctx, input, file), options },
      { isForeground: true },
    );
    const { status, recordCount } = await this.takeSteps(ctx, id, input);
    if (status !== 'completed') {
      input.output.line('Stopped; nothing was written.');
      return 1;
    }
    const { bytes } = await this.exports.file(ctx, id);
    await pipeline(bytes, createWriteStream(file));
    input.output.line(`${recordCount} records written to ${file}.`);
    return 0;
  }

  private formatOf(ctx: RequestContext, { options }: CommandInput, file: string): string {
    if (typeof options.format === 'string') return options.format;
    const kind = /\.(jsonl|ndjson)$/i.test(file) ? 'jsonl' : 'csv';
    const found = this.exporters.enabledFor(ctx).find(({ format }) => format === kind);
    if (!found) throw new Invalid('FORMAT_UNKNOWN', `No module writes ${kind} files.`);
    return found.name;
  }

  private async takeSteps(ctx: RequestContext, id: string, { output, signal }: CommandInput): Promise<ExportResponse> {
    for (;;) {
      const { status, step } = await this.exports.load(ctx, id);
      if (status !== 'running') return this.exports.get(ctx, id);
      if (signal.aborted) return this.exports.cancel(ctx, id);
      await this.db.write(ctx, (tx) => this.steps.take(tx, id, step));
      const { recordCount, totalCount } = await this.exports.get(ctx, id);
      output.progress(recordCount, totalCount, `${recordCount} records`);
    }
  }
}
