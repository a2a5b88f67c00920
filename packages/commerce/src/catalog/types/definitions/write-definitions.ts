import type { EntityClass, RowChanges, TenantEntity, WriteTransaction } from '@rustok/core';
import { isDeepStrictEqual } from 'node:util';
import { Any } from 'typeorm';
import { AttributeChoiceLabel } from './attribute-choice-label.entity.js';
import { AttributeChoice } from './attribute-choice.entity.js';
import { AttributeName } from './attribute-name.entity.js';
import { Attribute } from './attribute.entity.js';
import type { TypeDefinition } from './type-definition.js';

/** Writes the attributes of a type where they differ from the stored ones: at most twenty statements, however many they are. */
export async function writeDefinitions(tx: WriteTransaction, type: TypeDefinition): Promise<void> {
  const attributes = await tx.find(Attribute, { productTypeId: type.id });
  const attributeIds = Any(attributes.map(({ id }) => id));
  const names = await tx.find(AttributeName, { attributeId: attributeIds });
  const choices = await tx.find(AttributeChoice, { attributeId: attributeIds });
  const labels = await tx.find(AttributeChoiceLabel, { choiceId: Any(choices.map(({ id }) => id)) });

  const wantedChoices = type.attributes.flatMap(({ id: attributeId, choices: all }) =>
    all.map(({ id, key, label }, index) => ({ id, key, label, attributeId, position: index + 1 })),
  );
  await writeRows(tx, Attribute, attributes, {
    keyOf: ({ id }) => id ?? '',
    rows: type.attributes.map(({ name: _name, choices: _choices, ...attribute }, index) => ({
      ...attribute,
      productTypeId: type.id,
      position: index + 1,
    })),
  });
  await writeRows(tx, AttributeName, names, {
    keyOf: ({ attributeId, locale }) => `${attributeId} ${locale}`,
    rows: type.attributes.flatMap(({ id: attributeId, name: all }) =>
      Object.entries(all).map(([locale, name]) => ({ attributeId, locale, name })),
    ),
  });
  await writeRows(tx, AttributeChoice, choices, {
    keyOf: ({ id }) => id ?? '',
    rows: wantedChoices.map(({ label: _label, ...choice }) => choice),
  });
  await writeRows(tx, AttributeChoiceLabel, labels, {
    keyOf: ({ choiceId, locale }) => `${choiceId} ${locale}`,
    rows: wantedChoices.flatMap(({ id: choiceId, label: all }) =>
      Object.entries(all).map(([locale, label]) => ({ choiceId, locale, label })),
    ),
  });
}

type Columns<Row extends TenantEntity> = RowChanges<Row> & { readonly id?: string };

interface Wanted<Row extends TenantEntity> {
  readonly rows: readonly Columns<Row>[];
  readonly keyOf: (row: Columns<Row>) => string;
}

/** What is gone goes first, unless it went with what it belonged to. */
async function writeRows<Row extends TenantEntity>(
  tx: WriteTransaction,
  entity: EntityClass<Row>,
  stored: readonly Row[],
  { rows, keyOf }: Wanted<Row>,
): Promise<void> {
  const before = new Map(stored.map((row) => [keyOf(row as Columns<Row>), row]));
  const keys = new Set(rows.map(keyOf));
  const gone = stored.filter((row) => !keys.has(keyOf(row as Columns<Row>)));
  if (gone.length > 0) await tx.deleteMany(await tx.find(entity, { id: Any(gone.map(({ id }) => id)) } as never));
  await tx.updateMany(
    rows.flatMap((row) => {
      const known = before.get(keyOf(row));
      const { id: _id, ...changes } = row;
      return known && differs(known, changes) ? [{ row: known, changes: changes as RowChanges<Row> }] : [];
    }),
  );
  await tx.insertMany(entity, rows.filter((row) => !before.has(keyOf(row))) as never);
}

function differs(known: object, changes: object): boolean {
  return Object.entries(changes).some(([column, value]) => !isDeepStrictEqual(known[column as keyof object], value));
}
