import { isDeepStrictEqual } from 'node:util';
import type { EntityClass, NewRow, TenantEntity, WriteTransaction } from '@rustok/core';
import type { Localized } from '../localized.js';
import { toTexts, type ListingTexts, type ListingTextsRow } from './listing-texts.js';

type TextsEntity = TenantEntity & ListingTextsRow;

/** A translation table, and how a row of it says whose texts it holds. */
export interface TextsTable<Row extends TextsEntity> {
  readonly entity: EntityClass<Row>;
  readonly owner: Omit<NewRow<Row>, keyof ListingTextsRow | 'id'>;
  readonly stored: readonly Row[];
}

/** Writes the texts that differ, in three statements at most. Answers whether any did. */
export async function writeListingTexts<Row extends TextsEntity>(
  tx: WriteTransaction,
  { entity, owner, stored }: TextsTable<Row>,
  wanted: Localized<ListingTexts>,
): Promise<boolean> {
  const known = new Map(stored.map((row) => [row.locale, row]));
  const removed = stored.filter(({ locale }) => !(locale in wanted));
  const changed = Object.entries(wanted).flatMap(([locale, texts]) => {
    const row = known.get(locale);
    return row && !isDeepStrictEqual(toTexts(row), texts) ? [{ row, changes: { ...texts } }] : [];
  });
  const added = Object.entries(wanted).filter(([locale]) => !known.has(locale));

  await tx.deleteMany(removed);
  // The columns are those of any table of texts; TypeScript cannot see that for a type parameter.
  await tx.updateMany(changed as unknown as Parameters<typeof tx.updateMany<Row>>[0]);
  const rows = added.map(([locale, texts]) => ({ ...owner, locale, ...texts }));
  await tx.insertMany(entity, rows as unknown as readonly NewRow<Row>[]);
  return removed.length + changed.length + added.length > 0;
}
