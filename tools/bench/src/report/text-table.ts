/** Three digits that count. */
export const digits = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** The first column is of names, the others of numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const written = lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return written.toSpliced(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
}
