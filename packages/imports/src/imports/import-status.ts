import { importNotPossible } from './import.errors.js';

export const IMPORT_STATUSES = [
  'awaiting_file',
  'uploading',
  'ready',
  'running',
  'paused',
  'completed',
  'failed',
  'canceled',
  'undoing',
  'undone',
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export type ImportAction =
  | 'upload'
  | 'refuseFile'
  | 'acceptFile'
  | 'edit'
  | 'start'
  | 'pause'
  | 'resume'
  | 'cancel'
  | 'complete'
  | 'fail'
  | 'undo'
  | 'completeUndo';

/** What may be done with an import, and what it is then. */
const TRANSITIONS: Readonly<Record<ImportStatus, Partial<Record<ImportAction, ImportStatus>>>> = {
  awaiting_file: { upload: 'uploading', cancel: 'canceled' },
  // An upload whose process died is simply begun again; the former one then finds itself replaced.
  uploading: { upload: 'uploading', acceptFile: 'ready', refuseFile: 'awaiting_file', cancel: 'canceled' },
  ready: { upload: 'uploading', edit: 'ready', start: 'running', cancel: 'canceled' },
  // Resumed while it runs: its next step is asked for again, should it have been lost.
  running: { pause: 'paused', resume: 'running', cancel: 'canceled', complete: 'completed', fail: 'failed' },
  paused: { resume: 'running', cancel: 'canceled' },
  completed: { undo: 'undoing' },
  failed: { resume: 'running', undo: 'undoing' },
  canceled: { undo: 'undoing' },
  undoing: { resume: 'undoing', completeUndo: 'undone' },
  // Again, with force, for what was left alone.
  undone: { undo: 'undoing' },
};

/** A dry run changed nothing: behind it the file may be edited and started like a new one. */
const AFTER_DRY_RUN: Partial<Record<ImportAction, ImportStatus>> = {
  upload: 'uploading',
  edit: 'ready',
  start: 'running',
};

/** @throws Conflict `IMPORT_NOT_POSSIBLE` */
export function transition(
  { status, isDryRun }: { readonly status: ImportStatus; readonly isDryRun: boolean },
  action: ImportAction,
): ImportStatus {
  const isRehearsed = isDryRun && (status === 'completed' || status === 'failed' || status === 'canceled');
  const next = (isRehearsed ? AFTER_DRY_RUN : TRANSITIONS[status])[action];
  if (next === undefined) throw importNotPossible(action, status);
  return next;
}
