import { Conflict, type ReadTransaction } from '@rustok/core';
import type { TypeDefinition } from './type-definition.js';

/**
 * Values are lost where an attribute or a choice goes away, or an attribute becomes another kind.
 *
 * @returns the attributes of which all values must go, because they are of another kind now
 * @throws Conflict `ATTRIBUTE_HAS_VALUES`
 */
export async function refuseLosses(
  tx: ReadTransaction,
  before: TypeDefinition,
  after: TypeDefinition,
  { force }: { readonly force: boolean },
): Promise<readonly string[]> {
  const changed = before.attributes.filter(
    ({ id, kind }) => after.attributes.find((each) => each.id === id)?.kind !== kind,
  );
  const kept = new Set(after.attributes.flatMap(({ choices }) => choices.map(({ id }) => id)));
  const choices = before.attributes.flatMap((each) => each.choices).filter(({ id }) => !kept.has(id));
  if (changed.length === 0 && choices.length === 0) return [];
  if (!force) await refuseValues(tx, changed, choices);
  return changed.map(({ id }) => id);
}

async function refuseValues(
  tx: ReadTransaction,
  attributes: TypeDefinition['attributes'],
  choices: readonly { readonly id: string }[],
): Promise<void> {
  const [found] = await tx.query<{ key: string; count: number }>(
    `SELECT a.key, count(DISTINCT v.product_id)::int AS count
       FROM commerce_attribute_values AS v
       JOIN commerce_attributes AS a ON a.tenant_id = v.tenant_id AND a.id = v.attribute_id
      WHERE v.tenant_id = $1 AND (v.attribute_id = ANY ($2::uuid[]) OR v.choice_id = ANY ($3::uuid[]))
      GROUP BY a.key ORDER BY a.key LIMIT 1`,
    [attributes.map(({ id }) => id), choices.map(({ id }) => id)],
  );
  if (!found) return;
  const message = `${found.count} products have a value of "${found.key}" that would be lost; say "force" to lose them.`;
  throw new Conflict('ATTRIBUTE_HAS_VALUES', message, {
    fields: [{ field: ['attributes'], code: 'ATTRIBUTE_HAS_VALUES', message }],
    facts: { key: found.key, productCount: found.count },
  });
}
