/** Under which a file may be sent. What it is, its bytes tell. */
export const FILE_TYPES: readonly string[] = [
  'text/csv',
  'application/x-ndjson',
  'application/jsonl',
  'application/octet-stream',
];
