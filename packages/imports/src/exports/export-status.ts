export const EXPORT_STATUSES = ['running', 'completed', 'canceled'] as const;
export type ExportStatus = (typeof EXPORT_STATUSES)[number];
