import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Invalid, type Importer, type ImportFile, type RequestContext } from '@rustok/core';

/** @throws Invalid `FILE_UNREADABLE` */
export async function localFile(path: string): Promise<ImportFile & { readonly size: number }> {
  try {
    const found = await stat(path);
    if (found.isFile()) return { size: found.size, options: {}, read: (start) => createReadStream(path, { start }) };
  } catch (error) {
    throw new Invalid('FILE_UNREADABLE', `The file "${path}" cannot be read.`, { cause: error });
  }
  throw new Invalid('FILE_UNREADABLE', `"${path}" is no file.`);
}

/**
 * The importer that knows most of a file's columns, or whose kind the file's name tells.
 *
 * @throws Invalid `FORMAT_UNKNOWN`
 */
export async function guessImporter(
  ctx: RequestContext,
  importers: readonly Importer[],
  { path, file }: { readonly path: string; readonly file: ImportFile },
): Promise<string> {
  const format = /\.(jsonl|ndjson)$/i.test(path) ? 'jsonl' : 'csv';
  const fitting = importers.filter((importer) => importer.format === format);
  const known = await Promise.all(
    fitting.map(async (importer) => {
      const inspection = await importer.inspect(ctx, file).catch(() => null);
      return { name: importer.name, count: inspection?.columns.filter(({ field }) => field !== null).length ?? -1 };
    }),
  );
  const [best] = known.toSorted((one, other) => other.count - one.count);
  if (best && best.count >= 0) return best.name;
  const names = importers.map(({ name }) => name).join(', ');
  throw new Invalid('FORMAT_UNKNOWN', `Nobody can read the file as it is; name its format: --format ${names}.`);
}
