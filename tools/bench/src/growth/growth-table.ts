import { digits, table } from '../report/text-table.js';
import type { GrowthPoint } from './growth.js';

/** The curve as people read it: a column for each size. */
export function growthText(points: readonly GrowthPoint[]): string {
  const row = (name: string, of: (point: GrowthPoint) => number | null): string[] => [
    name,
    ...points.map((point) => {
      const value = of(point);
      return value === null ? 'unknown' : digits(value);
    }),
  ];
  const paths = points[0]?.reads.map(({ path }) => path) ?? [];
  const read = (point: GrowthPoint, path: string) => point.reads.find((each) => each.path === path);
  return table(
    ['products', ...points.map(({ products }) => String(products))],
    [
      row('import, rows/s', (point) => point.import.rowsPerSecond),
      row('import, peak MiB', (point) => point.import.peak),
      row('index, products/s', (point) => point.indexing.productsPerSecond),
      row('server, peak MiB while indexing', (point) => point.memory.indexing),
      row('server, MiB after reads', (point) => point.memory.reading),
      ...paths.flatMap((path) => [
        row(`${path}, p50 ms`, (point) => read(point, path)?.p50 ?? null),
        row(`${path}, p99 ms`, (point) => read(point, path)?.p99 ?? null),
        row(
          `${path}, statements`,
          ({ statements }) => statements.find((each) => each.path === path)?.statements ?? null,
        ),
      ]),
    ],
  ).join('\n');
}
