import { Injectable } from '@nestjs/common';
import { csvLine, Invalid, TenantDb, toConnection, type Connection, type RequestContext } from '@rustok/core';
import { ImportService } from '../import.service.js';
import type { ImportRowResponse } from './report.dto.js';
import { loadReportRows, type ReportRow } from './report-row.js';
import type { ReportFormat, ReportOutcome } from './report.args.js';

const AT_ONCE = 1_000;

interface ReportWanted {
  readonly importId: string;
  readonly outcome: ReportOutcome | null;
}

/** Tells what became of each record. */
@Injectable()
export class ImportReports {
  constructor(
    private readonly db: TenantDb,
    private readonly imports: ImportService,
  ) {}

  /** @throws Invalid `CURSOR_INVALID` */
  async page(
    ctx: RequestContext,
    { importId, outcome }: ReportWanted,
    { first, after }: { readonly first: number; readonly after: string | null },
  ): Promise<Connection<ImportRowResponse>> {
    if (after !== null && !/^\d{1,9}$/.test(after))
      throw new Invalid('CURSOR_INVALID', 'The cursor is none of this list.');
    const found = await loadReportRows(this.db, ctx, {
      importId,
      outcome,
      after: Number(after ?? 0),
      limit: first + 1,
    });
    const edges = found.slice(0, first).map((row) => ({ node: toRowResponse(row), cursor: String(row.number) }));
    return toConnection(edges, { hasNextPage: found.length > first, hasPreviousPage: after !== null });
  }

  /**
   * The report as a file, read piece by piece while it is sent.
   *
   * @throws NotFound `IMPORT_NOT_FOUND`
   */
  async file(ctx: RequestContext, wanted: ReportWanted, format: ReportFormat): Promise<AsyncIterable<string>> {
    await this.imports.load(ctx, wanted.importId);
    return this.lines(ctx, wanted, format);
  }

  private async *lines(ctx: RequestContext, wanted: ReportWanted, format: ReportFormat): AsyncGenerator<string> {
    if (format === 'csv') yield csvLine(HEADER);
    for (let after = 0; ;) {
      const rows = await loadReportRows(this.db, ctx, { ...wanted, after, limit: AT_ONCE });
      if (rows.length > 0) yield rows.map(format === 'csv' ? toCsv : toJson).join('');
      if (rows.length < AT_ONCE) return;
      after = rows.at(-1)?.number ?? after;
    }
  }
}

const HEADER = ['Line', 'Key', 'Outcome', 'Column', 'Code', 'Message', 'Entity', 'Undo', 'Undo problem'];

/** A line for each problem; a record without any has one too. */
function toCsv({ line, key, outcome, problems, entityId, undo, undoError }: ReportRow): string {
  const told = problems.length > 0 ? problems : [{ line, column: null, code: null, message: null }];
  return told
    .map((problem) =>
      csvLine([
        String(problem.line || line),
        plain(key),
        outcome,
        plain(problem.column),
        problem.code,
        plain(problem.message),
        entityId,
        undo,
        undoError?.code ?? null,
      ]),
    )
    .join('');
}

/** A spreadsheet would run what begins like a formula. */
const plain = (text: string | null) => (text !== null && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function toJson(row: ReportRow): string {
  return `${JSON.stringify(toRowResponse(row))}\n`;
}

function toRowResponse({
  number,
  line,
  key,
  outcome,
  entityId,
  problems,
  undo,
  undoError,
}: ReportRow): ImportRowResponse {
  return { number, line, key, outcome, entityId, problems, undo, undoCode: undoError?.code ?? null };
}
