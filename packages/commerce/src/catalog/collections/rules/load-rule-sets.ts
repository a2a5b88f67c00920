import type { ReadTransaction } from '@rustok/core';
import { shopOf } from '../../../commerce.settings.js';
import type { CollectionRule } from './rule-columns.js';
import { toRuleSet, type RuleSet } from './rule-set.js';

/**
 * The rules of all collections that have any.
 *
 * @param kept whether none of these collections can be deleted before the transaction ends
 */
export async function loadRuleSets(
  tx: ReadTransaction,
  { kept = false }: { readonly kept?: boolean } = {},
): Promise<readonly RuleSet[]> {
  const shop = shopOf(tx.ctx);
  const rows = await tx.query<{ id: string; match: 'all' | 'any'; rules: readonly CollectionRule[] }>(
    `SELECT id, rules_match AS match, rules FROM commerce_collections
      WHERE tenant_id = $1 AND rules IS NOT NULL ORDER BY id ${kept ? 'FOR KEY SHARE' : ''}`,
  );
  return rows.map(({ id, ...rules }) => toRuleSet(id, rules, shop));
}
