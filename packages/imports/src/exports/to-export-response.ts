import type { Exporter } from '@rustok/core';
import type { Export } from './export.entity.js';
import type { ExporterResponse, ExportResponse } from './export.dto.js';
import { toOptions } from '../options/to-options.js';

export function toExportResponse(row: Export): ExportResponse {
  const { id, version, exporter, status, options, recordCount, totalCount, sizeBytes, createdAt, finishedAt } = row;
  return {
    id,
    version,
    exporter,
    status,
    options: toOptions(options),
    recordCount,
    totalCount,
    sizeBytes,
    fileUrl: status === 'completed' ? `/api/v1/exports/${id}/file` : null,
    createdAt,
    finishedAt,
  };
}

export function toExporterResponse({ name, label, resource, format, options }: Exporter): ExporterResponse {
  return { name, label, resource, format, options: Object.keys(options.shape) };
}
