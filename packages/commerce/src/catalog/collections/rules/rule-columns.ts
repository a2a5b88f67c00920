import { registerEnumType } from '@nestjs/graphql';

/** What a rule looks at, by Shopify's names. */
export const CollectionRuleColumns = {
  TITLE: 'TITLE',
  TYPE: 'TYPE',
  VENDOR: 'VENDOR',
  TAG: 'TAG',
  VARIANT_TITLE: 'VARIANT_TITLE',
  VARIANT_PRICE: 'VARIANT_PRICE',
  VARIANT_COMPARE_AT_PRICE: 'VARIANT_COMPARE_AT_PRICE',
  VARIANT_WEIGHT: 'VARIANT_WEIGHT',
  VARIANT_INVENTORY: 'VARIANT_INVENTORY',
  IS_PRICE_REDUCED: 'IS_PRICE_REDUCED',
  PRODUCT_CATEGORY_ID: 'PRODUCT_CATEGORY_ID',
  PRODUCT_CATEGORY_ID_WITH_DESCENDANTS: 'PRODUCT_CATEGORY_ID_WITH_DESCENDANTS',
  PRODUCT_ATTRIBUTE: 'PRODUCT_ATTRIBUTE',
} as const;
export type CollectionRuleColumn = keyof typeof CollectionRuleColumns;
registerEnumType(CollectionRuleColumns, {
  name: 'CollectionRuleColumn',
  description: 'What a rule looks at. Of variants it is enough that one of them is as the rule says.',
});

export const CollectionRuleRelations = {
  EQUALS: 'EQUALS',
  NOT_EQUALS: 'NOT_EQUALS',
  CONTAINS: 'CONTAINS',
  NOT_CONTAINS: 'NOT_CONTAINS',
  STARTS_WITH: 'STARTS_WITH',
  ENDS_WITH: 'ENDS_WITH',
  GREATER_THAN: 'GREATER_THAN',
  LESS_THAN: 'LESS_THAN',
  IS_SET: 'IS_SET',
  IS_NOT_SET: 'IS_NOT_SET',
} as const;
export type CollectionRuleRelation = keyof typeof CollectionRuleRelations;
registerEnumType(CollectionRuleRelations, {
  name: 'CollectionRuleRelation',
  description: 'NOT_EQUALS and NOT_CONTAINS hold where nothing of a product is, or has, what the condition says.',
});

/** A rule as it is stored. */
export interface CollectionRule {
  readonly column: CollectionRuleColumn;
  readonly relation: CollectionRuleRelation;
  /** A text, a number, an amount in the shop's currency or an id; empty where the relation needs none. */
  readonly condition: string;
  /** Of an attribute of the product's type. */
  readonly attributeKey?: string;
}

export interface CollectionRules {
  readonly match: 'all' | 'any';
  readonly rules: readonly CollectionRule[];
}

/** How conditions of a column are read and compared. */
export type RuleKind = 'text' | 'number' | 'money' | 'id' | 'flag' | 'attribute';

const TEXT = ['EQUALS', 'NOT_EQUALS', 'CONTAINS', 'NOT_CONTAINS', 'STARTS_WITH', 'ENDS_WITH'] as const;
const NUMBER = ['EQUALS', 'NOT_EQUALS', 'GREATER_THAN', 'LESS_THAN'] as const;
const PRESENCE = ['IS_SET', 'IS_NOT_SET'] as const;
const IDENTITY = ['EQUALS', 'NOT_EQUALS'] as const;

interface ColumnRule {
  readonly kind: RuleKind;
  readonly relations: readonly CollectionRuleRelation[];
}

export const RULE_COLUMNS: Readonly<Record<CollectionRuleColumn, ColumnRule>> = {
  TITLE: { kind: 'text', relations: TEXT },
  TYPE: { kind: 'text', relations: [...TEXT, ...PRESENCE] },
  VENDOR: { kind: 'text', relations: [...TEXT, ...PRESENCE] },
  TAG: { kind: 'text', relations: [...TEXT, ...PRESENCE] },
  VARIANT_TITLE: { kind: 'text', relations: TEXT },
  VARIANT_PRICE: { kind: 'money', relations: NUMBER },
  VARIANT_COMPARE_AT_PRICE: { kind: 'money', relations: [...NUMBER, ...PRESENCE] },
  VARIANT_WEIGHT: { kind: 'number', relations: [...NUMBER, ...PRESENCE] },
  VARIANT_INVENTORY: { kind: 'number', relations: NUMBER },
  IS_PRICE_REDUCED: { kind: 'flag', relations: PRESENCE },
  PRODUCT_CATEGORY_ID: { kind: 'id', relations: [...IDENTITY, ...PRESENCE] },
  PRODUCT_CATEGORY_ID_WITH_DESCENDANTS: { kind: 'id', relations: IDENTITY },
  PRODUCT_ATTRIBUTE: { kind: 'attribute', relations: [...TEXT, 'GREATER_THAN', 'LESS_THAN', ...PRESENCE] },
};

/** The relation that a negative one is the opposite of. */
export const POSITIVE: Readonly<Partial<Record<CollectionRuleRelation, CollectionRuleRelation>>> = {
  NOT_EQUALS: 'EQUALS',
  NOT_CONTAINS: 'CONTAINS',
  IS_NOT_SET: 'IS_SET',
};
