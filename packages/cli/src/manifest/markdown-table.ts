/** A table with its columns aligned, as the formatter has it. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const padded = (row: readonly string[]) => line(widths.map((width, column) => (row[column] ?? '').padEnd(width)));
  return [padded(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(padded)].join('');
}
