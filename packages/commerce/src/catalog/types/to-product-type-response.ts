import type { RequestContext } from '@rustok/core';
import { shopOf } from '../../commerce.settings.js';
import { byKey, pickText, type Localized } from '../localized.js';
import type { StoredType } from './load-types.js';
import type { AttributeChoiceResponse, ProductTypeResponse } from './product-type.response.js';

export function toProductTypeResponse(ctx: RequestContext, type: StoredType): ProductTypeResponse {
  const shop = shopOf(ctx);
  const named = (
    { id, key }: { readonly id: string; readonly key: string },
    names: Localized,
  ): AttributeChoiceResponse => ({
    id,
    key,
    name: pickText(names, ctx.locale, shop.locale)?.text ?? key,
    translations: Object.entries(names)
      .toSorted(byKey)
      .map(([locale, name]) => ({ locale, name })),
  });
  return {
    id: type.id,
    version: type.version,
    name: type.name,
    attributes: type.attributes.map((attribute) => ({
      ...named(attribute, attribute.name),
      kind: attribute.kind,
      unit: attribute.unit,
      isRequired: attribute.isRequired,
      isFilterable: attribute.isFilterable,
      choices: attribute.choices.map((choice) => named(choice, choice.label)),
    })),
    createdAt: type.createdAt,
    updatedAt: type.updatedAt,
  };
}
