import { Injectable } from '@nestjs/common';
import {
  Invalid,
  type FileProblem,
  type ImportFile,
  type ImportInspection,
  type ImportItem,
  type ImportPosition,
  type InspectedFile,
  type RequestContext,
} from '@rustok/core';
import { z } from 'zod';
import { documentProblems } from '../document/document-problems.js';
import { OwnImporter } from '../document/own-importer.js';
import { checkedLocale } from '../document/own-options.js';
import { productDocument } from '../document/product-document.js';
import { typeDocument } from '../document/type-document.js';
import type { OwnRecord } from '../document/write-documents.js';
import { readLines } from './read-lines.js';

const MAX_LINE_BYTES = 16_777_216;

const START: ImportPosition = { offset: 0, line: 1, rows: 0 };

const tagged = z.looseObject({ type: z.enum(['product', 'productType']).default('product') });

/** Products and their types, one JSON document on each line: all that the shop keeps of them. */
@Injectable()
export class JsonlImporter extends OwnImporter {
  readonly name = 'products-jsonl';
  readonly label = 'Products with all their languages and prices (JSON Lines)';
  readonly format = 'jsonl';
  readonly fields = [];

  /** @throws Invalid `FILE_NOT_JSONL` */
  async inspect(ctx: RequestContext, file: ImportFile): Promise<ImportInspection> {
    checkedLocale(ctx, file.options);
    for await (const { text, isTooLong } of readLines(file, START, MAX_LINE_BYTES)) {
      if (text.trim() === '' && !isTooLong) continue;
      if (isTooLong || !withoutMark(text).trimStart().startsWith('{')) {
        throw new Invalid('FILE_NOT_JSONL', 'The first line is no JSON object; JSON Lines have one on each line.');
      }
      break;
    }
    return { columns: [], separator: null, start: START };
  }

  async *read(_ctx: RequestContext, file: InspectedFile, from: ImportPosition): AsyncGenerator<ImportItem<OwnRecord>> {
    for await (const { text, line, isTooLong, next } of readLines(file, from, MAX_LINE_BYTES)) {
      if (isTooLong) yield refused(line, tooLong(line), next);
      else if (text.trim() !== '') yield* readLine(text, line, next);
    }
  }
}

function readLine(text: string, line: number, next: ImportPosition): readonly ImportItem<OwnRecord>[] {
  const tag = tagged.safeParse(parse(withoutMark(text)));
  if (!tag.success) {
    const message = 'The line is no JSON document of a product or a product type.';
    return [refused(line, { line, column: null, code: 'LINE_INVALID', message }, next)];
  }
  const { type, ...document } = tag.data;
  const item = { kind: 'record', line, weight: text.length, unused: [], next } as const;
  if (type === 'productType') {
    const read = typeDocument.safeParse(document);
    if (!read.success) return refuseAll(line, read.error, next);
    return [{ ...item, key: `type:${read.data.name}`, item: { kind: 'type', line, document: read.data } }];
  }
  const read = productDocument.safeParse(document);
  if (!read.success) return refuseAll(line, read.error, next, document.handle);
  return [{ ...item, key: read.data.handle, item: { kind: 'product', line, document: read.data } }];
}

function refuseAll(
  line: number,
  error: z.ZodError,
  next: ImportPosition,
  handle: unknown = null,
): readonly ImportItem<OwnRecord>[] {
  const problems = documentProblems(line, error);
  const key = typeof handle === 'string' ? handle : `line ${line}`;
  return problems.map((problem, index) => ({
    kind: 'problem',
    key,
    problem,
    next: index === problems.length - 1 ? next : null,
  }));
}

function refused(line: number, problem: FileProblem, next: ImportPosition): ImportItem<OwnRecord> {
  return { kind: 'problem', key: `line ${line}`, problem, next };
}

const tooLong = (line: number): FileProblem => ({
  line,
  column: null,
  code: 'LINE_TOO_LONG',
  message: `The line has more than ${MAX_LINE_BYTES} bytes.`,
});

const withoutMark = (text: string) => (text.startsWith('\ufeff') ? text.slice(1) : text);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
