import { fallbackChain, parseMoney } from '@rustok/core';
import type { Shop } from '../../../commerce.settings.js';
import { POSITIVE, RULE_COLUMNS, type CollectionRule, type CollectionRules } from './rule-columns.js';

/** The rules of a collection as {@link MATCHES} reads them. */
export interface RuleSet {
  readonly id: string;
  readonly match: 'all' | 'any';
  readonly rules: readonly SqlRule[];
}

interface SqlRule {
  readonly column: CollectionRule['column'];
  /** Never a negative one. */
  readonly relation: CollectionRule['relation'];
  readonly negated: boolean;
  readonly text: string;
  /** In minor units for money; null where the column holds texts. */
  readonly number: string | null;
  /** Of an attribute. */
  readonly key: string | null;
}

export function toRuleSet(id: string, { match, rules }: CollectionRules, shop: Shop): RuleSet {
  return { id, match, rules: rules.map((rule) => toSqlRule(rule, shop)) };
}

/** Rules that name nothing, for a collection whose rules were taken away. */
export function emptyRuleSet(id: string): RuleSet {
  return { id, match: 'any', rules: [] };
}

/** What {@link MATCHES} takes from `$2` on; products are all of the shop where no ids are given. */
export function matchParameters(
  sets: readonly RuleSet[],
  productIds: readonly string[] | null,
  shop: Shop,
): readonly unknown[] {
  const columns = new Set(sets.flatMap(({ rules }) => rules.map(({ column }) => column)));
  const chain = fallbackChain(shop.locale, shop.locale);
  return [JSON.stringify(sets), productIds, shop.currency, chain, [...columns]];
}

function toSqlRule({ column, relation, condition, attributeKey }: CollectionRule, shop: Shop): SqlRule {
  const positive = POSITIVE[relation];
  return {
    column,
    relation: positive ?? relation,
    negated: positive !== undefined,
    text: condition,
    number: numberOf({ column, relation, condition }, shop),
    key: attributeKey ?? null,
  };
}

function numberOf({ column, relation, condition }: CollectionRule, { currency }: Shop): string | null {
  const { kind } = RULE_COLUMNS[column];
  if (condition === '') return null;
  if (kind === 'money') return minorUnits(condition, currency);
  const isCompared = relation === 'GREATER_THAN' || relation === 'LESS_THAN';
  return kind === 'number' || (kind === 'attribute' && isCompared) ? condition : null;
}

/** An amount that the shop's present currency cannot have is none that any price could equal. */
function minorUnits(condition: string, currency: string): string | null {
  try {
    return String(parseMoney(condition, currency));
  } catch {
    return null;
  }
}
