import type { FileProblem, ImportOutcome, InspectedFile, WriteTransaction } from '@rustok/core';
import type { DomainError } from '@rustok/core';
import { shopOf } from '../../commerce.settings.js';
import { writeBatch, type ImportedProduct } from '../../import/product-import.service.js';
import { writtenOutcome } from '../../import/stored/written-outcome.js';
import type { ProductDocument } from './product-document.js';
import { toDraft } from './to-draft.js';
import type { TypeDocument } from './type-document.js';
import { writeType } from './write-type.js';

/** A record of our own files. */
export type OwnRecord =
  | { readonly kind: 'product'; readonly line: number; readonly document: ProductDocument }
  | { readonly kind: 'type'; readonly line: number; readonly document: TypeDocument };

type ProductRecord = OwnRecord & { kind: 'product' };

interface ReadProduct extends ImportedProduct<ReadProduct> {
  readonly record: ProductRecord;
}

/** Types first: products stand on them. */
export async function writeDocuments(
  tx: WriteTransaction,
  file: Pick<InspectedFile, 'options'>,
  records: readonly OwnRecord[],
): Promise<readonly ImportOutcome[]> {
  const outcomes = new Map<OwnRecord, ImportOutcome>();
  for (const record of records) {
    if (record.kind === 'type') outcomes.set(record, await writeType(tx, record.document));
  }
  const locale = localeOf(tx, file);
  const products = records.filter((record): record is ProductRecord => record.kind === 'product');
  const written = await writeBatch(
    tx,
    products.map((record): ReadProduct => {
      const { document } = record;
      return { record, handle: document.handle, draft: (before) => toDraft(document, before, locale) };
    }),
  );
  for (const result of written) {
    const { record } = result.item;
    const refused = 'error' in result && { outcome: 'refused' as const, problems: problemsOf(record, result.error) };
    outcomes.set(record, refused || writtenOutcome(result as Exclude<typeof result, { error: DomainError }>, []));
  }
  return records.map((record) => outcomes.get(record) ?? { outcome: 'refused', problems: [] });
}

/** The language in which variants name their options' values. */
function localeOf({ ctx }: WriteTransaction, { options }: Pick<InspectedFile, 'options'>): string {
  return typeof options.locale === 'string' && options.locale !== '' ? options.locale : shopOf(ctx).locale;
}

/** A field's path tells the column, or the place in the line's document. */
function problemsOf({ line }: OwnRecord, { code, message, fields }: DomainError): readonly FileProblem[] {
  if (fields.length === 0) return [{ line, column: null, code, message }];
  return fields.map((field) => ({ line, column: field.field.join('.'), code: field.code, message: field.message }));
}
