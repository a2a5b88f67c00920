import type { AttributeState, AttributeStates } from '../attributes/attribute-state.js';
import type { AttributeValue } from '../attributes/attribute-value.entity.js';
import type { ProductState } from '../draft/product-state.js';
import type { WantedRows } from './product-rows.js';

type AttributeRows = WantedRows['attributeValues'];
type Own = Pick<AttributeValue, 'locale' | 'choiceId' | 'value'>;

/** A row for each value: a text has one, a localized text one for each language, choices one each. */
export function toAttributeRows({ id: productId, attributes }: ProductState): AttributeRows {
  return Object.entries(attributes).flatMap(([attributeId, state]) =>
    ownColumns(state).map((own) => ({ productId, attributeId, ...own })),
  );
}

/** The values of one product, in an order that does not depend on the rows'. */
export function toAttributeStates(rows: readonly AttributeValue[]): AttributeStates {
  const states: Record<string, AttributeState> = {};
  for (const { attributeId, locale, choiceId, value } of rows.toSorted(byChoice)) {
    const known = states[attributeId];
    if (choiceId !== null) {
      const others = known && 'choiceIds' in known ? known.choiceIds : [];
      states[attributeId] = { choiceIds: [...others, choiceId] };
    } else if (locale !== null) {
      const others = known && 'texts' in known ? known.texts : {};
      states[attributeId] = { texts: { ...others, [locale]: value ?? '' } };
    } else states[attributeId] = { value: value ?? '' };
  }
  return states;
}

function ownColumns(state: AttributeState): readonly Own[] {
  if ('choiceIds' in state) return state.choiceIds.map((choiceId) => ({ locale: null, choiceId, value: null }));
  if ('texts' in state)
    return Object.entries(state.texts).map(([locale, value]) => ({ locale, choiceId: null, value }));
  return [{ locale: null, choiceId: null, value: state.value }];
}

function byChoice({ choiceId: one }: AttributeValue, { choiceId: other }: AttributeValue): number {
  return (one ?? '') < (other ?? '') ? -1 : 1;
}
