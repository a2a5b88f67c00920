import { TenantDb, type FileProblem, type RequestContext } from '@rustok/core';

/** What became of one record, or of lines that belong to none. */
export interface ReportRow {
  readonly number: number;
  readonly line: number;
  readonly key: string | null;
  readonly outcome: string;
  readonly entityId: string | null;
  readonly problems: readonly FileProblem[];
  readonly undo: string | null;
  readonly undoError: { readonly code: string; readonly message: string } | null;
}

export interface ReportPage {
  readonly importId: string;
  /** Behind this number. */
  readonly after: number;
  readonly outcome: string | null;
  readonly limit: number;
}

/** In the file's order. */
export async function loadReportRows(
  db: TenantDb,
  ctx: RequestContext,
  { importId, after, outcome, limit }: ReportPage,
): Promise<readonly ReportRow[]> {
  return db.query<ReportRow>(
    ctx,
    `SELECT number, line, key, outcome, entity_id AS "entityId", problems, undo, undo_error AS "undoError"
       FROM imports_import_rows
      WHERE tenant_id = $1 AND import_id = $2 AND number > $3 AND ($4::text IS NULL OR outcome = $4)
      ORDER BY number LIMIT $5`,
    [importId, after, outcome, limit],
  );
}
