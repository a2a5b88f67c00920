import type { Importer } from '@rustok/core';
import { toOptions } from '../../options/to-options.js';
import type { Import } from '../import.entity.js';
import type { ImporterResponse, ImportProgressResponse, ImportResponse } from './import.dto.js';

export function toImportResponse(row: Import): ImportResponse {
  const { id, version, importer, fileName, status, isDryRun, encoding, failure, createdAt, startedAt, finishedAt } =
    row;
  const { inspection, mapping, options, progress } = row;
  return {
    id,
    version,
    importer,
    fileName,
    status,
    isDryRun,
    encoding,
    failure,
    createdAt,
    startedAt,
    finishedAt,
    options: toOptions(options),
    separator: inspection?.separator ?? null,
    columns: (inspection?.columns ?? []).map(({ name, field, samples }) => ({
      name,
      field: name in mapping ? (mapping[name] ?? null) : field,
      samples,
    })),
    progress: toProgress(row),
    unusedColumns: Object.entries(progress.unused).map(([column, cells]) => ({ column, ...cells })),
    uploadUrl: `/api/v1/imports/${id}/file`,
    reportUrl: `/api/v1/imports/${id}/report`,
  };
}

function toProgress(row: Import): ImportProgressResponse {
  const { progress, position, sizeBytes } = row;
  const bytes = row.status === 'completed' || row.status === 'undone' ? sizeBytes : (position?.offset ?? 0);
  return {
    rows: position?.rows ?? 0,
    bytes,
    totalBytes: sizeBytes,
    createdCount: progress.created,
    updatedCount: progress.updated,
    unchangedCount: progress.unchanged,
    refusedCount: progress.refused,
    problemCount: progress.problems,
    noteCount: progress.notes,
    undoneCount: progress.undone,
    conflictCount: progress.conflicts,
    ...estimate(row, bytes),
  };
}

/** By the present stretch: a pause says nothing of the speed. */
function estimate(
  { status, resumedAt, resumedOffset, sizeBytes, updatedAt }: Import,
  bytes: number,
): Pick<ImportProgressResponse, 'rate' | 'estimatedEndAt'> {
  const seconds = resumedAt ? (updatedAt.getTime() - resumedAt.getTime()) / 1_000 : 0;
  const read = bytes - resumedOffset;
  if (status !== 'running' || seconds <= 0 || read <= 0) return { rate: null, estimatedEndAt: null };
  const rate = read / seconds;
  const estimatedEndAt = new Date(updatedAt.getTime() + ((sizeBytes - bytes) / rate) * 1_000);
  return { rate: Math.round(rate), estimatedEndAt };
}

export function toImporterResponse({ name, label, resource, format, fields, options }: Importer): ImporterResponse {
  return { name, label, resource, format, fields, options: Object.keys(options.shape) };
}
