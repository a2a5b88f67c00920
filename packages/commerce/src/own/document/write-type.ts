import { newId, type ImportOutcome, type WriteTransaction } from '@rustok/core';
import { ensureTypes } from '../../catalog/types/ensure-types.js';
import { loadTypes } from '../../catalog/types/load-types.js';
import { writeDefinitions } from '../../catalog/types/definitions/write-definitions.js';
import type { TypeDocument } from './type-document.js';

/**
 * Makes a product type that the shop lacks. One that it has with other attributes stays as it is, and the report says
 * so: what it has, staff decided, and products stand on it.
 */
export async function writeType(tx: WriteTransaction, { name, attributes }: TypeDocument): Promise<ImportOutcome> {
  const known = (await loadTypes(tx, [name])).get(name);
  if (known && known.attributes.length > 0) {
    const missing = attributes.filter(({ key }) => !known.attributes.some((each) => each.key === key));
    const message = `The shop has the product type "${name}" without ${missing.map(({ key }) => key).join(', ')}.`;
    const notes = missing.length === 0 ? [] : [{ line: 0, column: null, code: 'PRODUCT_TYPE_DIFFERS', message }];
    return { outcome: 'unchanged', entityId: known.id, before: null, digest: '', notes };
  }
  if (!known) await ensureTypes(tx, [name]);
  const id = (known ?? (await loadTypes(tx, [name])).get(name))?.id;
  if (id === undefined) throw new TypeError('A product type was made and is not there.');
  await writeDefinitions(tx, {
    id,
    name,
    attributes: attributes.map(({ unit, isRequired = false, isFilterable = false, choices = [], ...rest }) => ({
      ...rest,
      id: newId(),
      unit: unit ?? null,
      isRequired,
      isFilterable,
      choices: choices.map((choice) => ({ id: newId(), ...choice })),
    })),
  });
  return { outcome: known ? 'updated' : 'created', entityId: id, before: { productType: name }, digest: '', notes: [] };
}
