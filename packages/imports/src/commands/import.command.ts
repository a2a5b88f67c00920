import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Command, TenantDb, type CommandInput, type RequestContext } from '@rustok/core';
import type { ImportResponse } from '../imports/api/import.dto.js';
import { ImportService } from '../imports/import.service.js';
import { Importers } from '../imports/importers.service.js';
import { ImportReports } from '../imports/report/report.service.js';
import { ImportRuns } from '../imports/run/import-runs.service.js';
import { ImportSteps } from '../imports/run/import-steps.service.js';
import { Uploads } from '../imports/uploads/upload.service.js';
import { givenOptions } from './given-options.js';
import { guessImporter, localFile } from './local-file.js';
import { printProblems } from './print-problems.js';

/** What the command works with, apart from the file. */
@Injectable()
export class ImportCommandServices {
  constructor(
    readonly importers: Importers,
    readonly imports: ImportService,
    readonly uploads: Uploads,
    readonly reports: ImportReports,
  ) {}
}

/** Takes the steps itself; a server that runs meanwhile may take some of them, and goes on should this be killed. */
@Injectable()
export class ImportCommand extends Command {
  readonly usage = 'import <file>';
  readonly description = 'Import a file, of a format that the modules can read.';
  readonly tenant = true;
  override readonly options = [
    { flags: '--format <format>', description: 'such as shopify-products; told by the file unless named' },
    { flags: '--dry-run', description: 'only tell what would be done' },
    { flags: '--locale <locale>', description: "of the file's texts; the tenant's default unless told" },
    { flags: '--currency <currency>', description: "of the file's prices; the shop's unless told" },
  ];

  constructor(
    private readonly services: ImportCommandServices,
    private readonly runs: ImportRuns,
    private readonly steps: ImportSteps,
    private readonly db: TenantDb,
  ) {
    super();
  }

  async run(input: CommandInput): Promise<number> {
    const { importers, imports, uploads, reports } = this.services;
    const ctx = await input.context();
    const { file: path = '' } = input.arguments;
    const file = await localFile(path);
    const { format } = input.options;
    const importer =
      typeof format === 'string' ? format : await guessImporter(ctx, importers.enabledFor(ctx), { path, file });

    const options = givenOptions(input, ['locale', 'currency']);
    const { id } = await imports.create(ctx, { importer, fileName: basename(path).slice(0, 255), options });
    await uploads.upload(ctx, { id, source: file.read(0), encoding: null });
    await this.runs.start(ctx, id, { isDryRun: input.options.dryRun === true, isForeground: true });
    const ended = await this.takeSteps(ctx, id, input);
    await printProblems(await reports.file(ctx, { importId: id, outcome: 'refused' }, 'ndjson'), input.output);
    return tell(ended, input);
  }

  private async takeSteps(ctx: RequestContext, id: string, { output, signal }: CommandInput): Promise<ImportResponse> {
    const { imports } = this.services;
    for (;;) {
      const { status, step } = await imports.load(ctx, id);
      if (status !== 'running') return imports.get(ctx, id);
      if (signal.aborted) return this.runs.pause(ctx, id);
      await this.db.write(ctx, (tx) => this.steps.take(tx, id, step));
      const { progress } = await imports.get(ctx, id);
      output.progress(progress.bytes, progress.totalBytes, `${progress.rows} rows`);
    }
  }
}

function tell({ id, status, failure, progress, unusedColumns }: ImportResponse, { output }: CommandInput): number {
  for (const { column, cells, firstLine } of unusedColumns) {
    output.line(`column "${column}" is not stored: ${cells} filled cells, the first on line ${firstLine}`);
  }
  if (failure) output.line(`line ${failure.line}: ${failure.message}`);
  if (status === 'paused') output.line('Stopped; importResume goes on with it.');
  const { rows, createdCount, updatedCount, unchangedCount, refusedCount, noteCount } = progress;
  output.line(
    `${rows} rows: ${createdCount} created, ${updatedCount} updated, ${unchangedCount} unchanged, ${refusedCount} refused, ${noteCount} stored otherwise.`,
  );
  output.line(`import ${id} is ${status}`);
  return status === 'completed' && progress.problemCount === 0 ? 0 : 1;
}
