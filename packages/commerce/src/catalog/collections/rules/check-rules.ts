import { Invalid, isId, parseMoney, type FieldProblem } from '@rustok/core';
import type { Shop } from '../../../commerce.settings.js';
import { RULE_COLUMNS, type CollectionRule, type CollectionRules, type RuleKind } from './rule-columns.js';
import type { CollectionRuleRequest, CollectionRuleSetRequest } from './rule.dto.js';

const COMPARED: ReadonlySet<CollectionRule['relation']> = new Set(['GREATER_THAN', 'LESS_THAN']);
const NUMBER = /^-?\d{1,9}(?:\.\d{1,6})?$/;

/** @throws Invalid `RULES_INVALID` with each rule whose relation or condition does not fit its column */
export function checkRules(
  { appliedDisjunctively = false, rules }: CollectionRuleSetRequest,
  shop: Shop,
): CollectionRules {
  const problems = rules.flatMap((rule, index) => problemsOf(rule, index, shop));
  const [first] = problems;
  if (first) throw new Invalid('RULES_INVALID', first.message, { fields: problems });
  return { match: appliedDisjunctively ? 'any' : 'all', rules: rules.map(toRule) };
}

function toRule({ column, relation, condition, attributeKey }: CollectionRuleRequest): CollectionRule {
  const rule = { column, relation, condition: isPresence(relation) ? '' : (condition ?? '').trim() };
  return attributeKey == null || column !== 'PRODUCT_ATTRIBUTE' ? rule : { ...rule, attributeKey };
}

function problemsOf(rule: CollectionRuleRequest, index: number, shop: Shop): FieldProblem[] {
  const { column, relation } = rule;
  const condition = rule.condition?.trim() ?? '';
  const { kind, relations } = RULE_COLUMNS[column];
  const problem = (field: string, code: string, message: string) => [
    { field: ['ruleSet', 'rules', String(index), field], code, message },
  ];
  if (!relations.includes(relation)) {
    const allowed = relations.join(', ');
    return problem('relation', 'RULE_RELATION_INVALID', `${column} knows no ${relation}; it knows ${allowed}.`);
  }
  if (kind === 'attribute' && rule.attributeKey == null)
    return problem('attributeKey', 'RULE_ATTRIBUTE_MISSING', 'Say by its key which attribute the rule looks at.');
  if (kind === 'attribute' && COMPARED.has(relation) && !NUMBER.test(condition))
    return problem('condition', 'RULE_CONDITION_INVALID', `${relation} needs ${WANTED.number} to compare with.`);
  if (isPresence(relation) || isCondition(condition, kind, shop)) return [];
  return problem('condition', 'RULE_CONDITION_INVALID', `${column} needs ${WANTED[kind]} to compare with.`);
}

const WANTED: Readonly<Record<RuleKind, string>> = {
  text: 'a text',
  number: 'a number such as 12 or 0.5',
  money: "an amount in the shop's currency, such as 19.90,",
  id: 'the id of a category',
  flag: 'nothing',
  attribute: 'a value',
};

function isPresence(relation: CollectionRule['relation']): boolean {
  return relation === 'IS_SET' || relation === 'IS_NOT_SET';
}

function isCondition(condition: string, kind: RuleKind, { currency }: Shop): boolean {
  if (kind === 'number') return NUMBER.test(condition);
  if (kind === 'id') return isId(condition);
  if (kind !== 'money') return condition !== '';
  try {
    return parseMoney(condition, currency) >= 0n;
  } catch {
    return false;
  }
}
